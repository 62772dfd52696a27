import { isObject, type Resource, text, texts } from '../../fhir/resource.ts'
import type { Answer } from '../../prison/answer.ts'

/** Codes of the lists of what came with a person. */
export const CAME_WITH = ['cell-share-assessment', 'escort-record-risk', 'escort-record-health'] as const
export type CameWithKind = (typeof CAME_WITH)[number]

/** What one part of it tells, perhaps nothing; `missing` where it is not there to be read. */
export type CameWith = readonly string[] | 'missing'

/** Mistakes a supplier can make about what comes with a person. */
export interface CameWithPolicies {
  cellShare(details: Answer<unknown>): CameWith
  escort(record: Answer<unknown>, part: 'risks' | 'health'): CameWith
  /** Whether the prison is asked once more, with what is held of each part. */
  asks(held: ReadonlyMap<CameWithKind, CameWith | undefined>): boolean
  /** What is shown of a part, with what the prison says now and what was shown before. */
  shown(told: CameWith | undefined, before: CameWith | undefined): CameWith
  isMissing(part: CameWith | undefined): boolean
  /** Whether an assessment is completed although parts are missing. */
  mayGoOn(missing: readonly CameWithKind[], reason: string | undefined): boolean
  /** The assessment as it is stored. */
  kept(assessment: Resource): Resource
}

export const referenceCameWith: CameWithPolicies = {
  cellShare: (details) => {
    const rating = details.ok ? text(details.value, 'csra') : undefined
    return rating ? [rating] : 'missing'
  },
  escort: (record, part) =>
    record.ok && isObject(record.value) && Array.isArray(record.value[part]) ? texts(record.value, part) : 'missing',
  asks: () => true,
  shown: (told) => told ?? 'missing',
  isMissing: (part) => part === undefined || part === 'missing',
  mayGoOn: (_missing, reason) => Boolean(reason?.trim()),
  kept: (assessment) => assessment,
}
