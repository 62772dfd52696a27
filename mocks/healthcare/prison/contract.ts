import { isObject } from '../fhir/resource.ts'
import type { Answer } from './answer.ts'

/** An operation of the prison's that this record rests on, and what it needs of each thing in the answer. */
export interface Needed {
  /** As the prison's description names it. */
  readonly operation: string
  readonly path: (prisonNumber: string) => string
  /** Fields, with the kind of value that they have to have. */
  readonly fields: Readonly<Record<string, 'string' | 'boolean'>>
}

/** The prison's standing test person, about whom contract checks ask. Source: proposed. */
export const TEST_PERSON = 'Z9999ZZ'

export const NEEDED: readonly Needed[] = [
  {
    operation: '/v1/prison/prisoners/{hmppsId}',
    path: (number) => `/v1/prison/prisoners/${number}`,
    fields: { firstName: 'string', lastName: 'string', dateOfBirth: 'string', prisonId: 'string' },
  },
  {
    operation: '/v1/persons/{hmppsId}/prisoner-base-location',
    path: (number) => `/v1/persons/${number}/prisoner-base-location`,
    fields: { inPrison: 'boolean', prisonId: 'string' },
  },
  {
    operation: '/v1/persons/{hmppsId}/alerts',
    path: (number) => `/v1/persons/${number}/alerts`,
    fields: { code: 'string', codeDescription: 'string', type: 'string', dateCreated: 'string', active: 'boolean' },
  },
]

/**
 * What of an operation is not as it was agreed, in words; nothing where all is well, and nothing as well where the
 * prison cannot be reached: an outage is no change.
 */
export function differenceIn({ fields }: Needed, answer: Answer<unknown>): string | undefined {
  if (!answer.ok) {
    const { reason } = answer.failure
    if (reason === 'refused' || reason === 'not-found' || reason === 'malformed') return `It answers as ${reason}.`
    return undefined
  }
  const things = (Array.isArray(answer.value) ? answer.value : [answer.value]).filter(isObject)
  const wrong = Object.entries(fields).filter(([name, kind]) => things.some((thing) => typeof thing[name] !== kind))
  return wrong.length === 0 ? undefined : `Not as agreed: ${wrong.map(([name]) => name).join(', ')}.`
}
