import type { HealthcareSystem } from '../../capability.ts'
import { all, hasCode, isObject, type Resource, type Stored, text } from '../../fhir/resource.ts'
import { CURRENT, EMPTY_REASON, LIST_KIND, SELF_HARM } from '../../fhir/systems.ts'
import { SELF_HARM_STATES, type SelfHarmState } from './self-harm.ts'

export const PRISON_RISK = { system: LIST_KIND, code: 'prison-risk', display: 'Risk according to the prison' }
export const PRISON_RISK_HISTORY = {
  system: LIST_KIND,
  code: 'prison-risk-history',
  display: 'Every alert of the prison, with its dates',
}
export type RiskListKind = typeof PRISON_RISK

/** What a list says about itself. */
export interface ListFace {
  readonly current: boolean
  /** ISO 8601. */
  readonly confirmedAt: string | undefined
  readonly emptyReason: 'nilknown' | 'unavailable' | 'withheld'
  readonly selfHarm?: SelfHarmState | undefined
  readonly more?: readonly object[]
  readonly advice?: string | undefined
}

/** A patient's list of a kind. */
export function listOf(
  { store }: Pick<HealthcareSystem, 'store'>,
  subject: string,
  kind: RiskListKind,
): Stored | undefined {
  const isIt = (list: Stored) => text(list, 'subject.reference') === subject && hasCode(list.code, kind)
  return store.filter('List', isIt, subject)[0]
}

/** The reason for which a list is empty. */
export function emptyReason(code: 'nilknown' | 'unavailable' | 'withheld'): object {
  return { coding: [{ system: EMPTY_REASON, code }] }
}

/** The summary of self-harm that a list carries. */
export function selfHarmOf(list: Stored | undefined): SelfHarmState | undefined {
  const found = all(list, 'extension').find((one) => isObject(one) && one.url === SELF_HARM)
  return SELF_HARM_STATES.find((state) => state === text(found, 'valueCode'))
}

/** Whether a list says that the prison confirmed it when it was asked last. */
export function currentOf(list: Stored | undefined): boolean | undefined {
  const found = all(list, 'extension').find((one) => isObject(one) && one.url === CURRENT)
  return isObject(found) && typeof found.valueBoolean === 'boolean' ? found.valueBoolean : undefined
}

/** Writes a patient's list of a kind: a new one, or a new version of the one that is there. */
export function writeList(
  { store }: Pick<HealthcareSystem, 'store'>,
  subject: string,
  kind: RiskListKind,
  entry: readonly object[],
  face: ListFace,
): void {
  const before = listOf({ store }, subject, kind)
  const list: Resource = {
    resourceType: 'List',
    ...(before ? { id: before.id } : {}),
    extension: [
      { url: CURRENT, valueBoolean: face.current },
      ...(face.selfHarm ? [{ url: SELF_HARM, valueCode: face.selfHarm }] : []),
      ...(face.more ?? []),
    ],
    status: 'current',
    mode: 'snapshot',
    title: kind.display,
    code: { coding: [kind] },
    subject: { reference: subject },
    ...(face.confirmedAt ? { date: face.confirmedAt } : {}),
    source: { display: 'Prison' },
    ...(face.advice ? { note: [{ text: face.advice }] } : {}),
    ...(entry.length > 0 ? { entry } : { emptyReason: emptyReason(face.emptyReason) }),
  }
  if (before) store.update(list)
  else store.create(list)
}
