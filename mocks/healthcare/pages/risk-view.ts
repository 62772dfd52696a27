import { all, hasCode, isObject, type Stored, text, texts } from '../fhir/resource.ts'
import { ACCT_REVIEW, CODE_STANDING, CURRENT, EMPTY_REASON, LIST_KIND, RESTRICTED, SELF_HARM } from '../fhir/systems.ts'
import type { Desk } from './desk.ts'
import { type PersonView, personView } from './person.ts'

export interface AlertView {
  readonly code: string
  readonly description: string
  /** What the prison calls its type. */
  readonly kind: string
  /** ISO dates. */
  readonly since: string
  readonly until?: string
  readonly source: string
  /** `unknown` or `retired`, for a code that is not in use here. */
  readonly standing?: string
  /** Whether it counts today. */
  readonly isActive: boolean
}

/** What a page says of a person's risk. */
export interface RiskView {
  readonly person: PersonView
  readonly state: 'shown' | 'none' | 'unavailable' | 'withheld'
  readonly alerts: readonly AlertView[]
  /** The code that sums up self-harm; absent where nothing is known or the role may not see it. */
  readonly selfHarm?: string
  readonly source: string
  /** ISO 8601; absent where the prison never confirmed it. */
  readonly confirmedAt?: string
  /** Whether the prison confirmed it this time. */
  readonly isCurrent: boolean
  readonly isRestricted: boolean
  readonly advice?: string
  readonly review?: { readonly state: string; readonly date?: string }
}

export type RiskKind = 'prison-risk' | 'prison-risk-history'

/** Asks the record, and so the prison, what is known of a person's risk now. */
export async function riskOf(desk: Desk, patient: Stored, kind: RiskKind = 'prison-risk'): Promise<RiskView> {
  const subject = `Patient/${patient.id}`
  const { matches, included } = await desk.search('List', {
    subject,
    code: `${LIST_KIND}|${kind}`,
    _include: 'List:item',
  })
  return viewOf(patient, matches[0], included)
}

function viewOf(patient: Stored, list: Stored | undefined, items: readonly Stored[]): RiskView {
  const extension = (url: string) => all(list, 'extension').find((one) => isObject(one) && one.url === url)
  const said = (url: string) => {
    const found = extension(url)
    return isObject(found) ? (found.valueBoolean ?? found.valueCode) : undefined
  }
  const part = (url: string) => all(extension(ACCT_REVIEW), 'extension').find((one) => isObject(one) && one.url === url)
  const state = text(part('state'), 'valueCode')
  const date = text(part('date'), 'valueDate')
  const selfHarm = said(SELF_HARM)
  const confirmedAt = text(list, 'date')
  const advice = text(list, 'note.text')
  return {
    person: personView(patient),
    state: stateOf(list, items),
    alerts: items.map(alertView),
    source: text(list, 'source.display') ?? '',
    isCurrent: said(CURRENT) === true,
    isRestricted: said(RESTRICTED) === true,
    ...(typeof selfHarm === 'string' ? { selfHarm } : {}),
    ...(confirmedAt ? { confirmedAt } : {}),
    ...(advice ? { advice } : {}),
    ...(state ? { review: { state, ...(date ? { date } : {}) } } : {}),
  }
}

/** Nothing is called none unless the record says so in as many words. */
function stateOf(list: Stored | undefined, items: readonly Stored[]): RiskView['state'] {
  if (items.length > 0) return 'shown'
  const isEmptyFor = (code: string) => hasCode(list?.emptyReason, { system: EMPTY_REASON, code })
  if (isEmptyFor('nilknown')) return 'none'
  return isEmptyFor('withheld') ? 'withheld' : 'unavailable'
}

export function alertView(flag: Stored): AlertView {
  const until = text(flag, 'period.end')
  const standing = all(flag, 'extension').find((one) => isObject(one) && one.url === CODE_STANDING)
  return {
    code: text(flag, 'code.coding.code') ?? '',
    description: text(flag, 'code.text') ?? '',
    kind: texts(flag, 'category.coding.display').at(-1) ?? '',
    since: text(flag, 'period.start') ?? '',
    source: text(flag, 'author.display') ?? '',
    isActive: flag.status === 'active',
    ...(until ? { until } : {}),
    ...(standing ? { standing: text(standing, 'valueCode') ?? '' } : {}),
  }
}
