import type { Establishment } from '../../../src/domain/people.ts'
import type { Stored } from '../fhir/resource.ts'
import type { Desk } from './desk.ts'
import type { Page } from './frame.ts'
import type { PagePolicies, RecordView } from './policies.ts'
import { type RiskView, riskOf } from './risk-view.ts'
import type { Session } from './sessions.ts'

/** One request of a signed-in user for a page. */
export interface Visit {
  readonly session: Session
  readonly desk: Desk
  readonly policies: PagePolicies
  readonly establishments: readonly Establishment[]
  /** Id of the record with a prison number, whoever may see it; nothing else of it is told. */
  readonly recordNumbered: (prisonNumber: string) => string | undefined
  readonly now: Date
  /** What stands in the path where the route has `:id` or `:name`. */
  readonly id: string
  readonly query: URLSearchParams
  /** What was entered; empty for a look. */
  readonly form: URLSearchParams
}

/** A page, or where to go instead. */
export type Outcome = Page | { readonly to: string } | Response

export type Show = (visit: Visit) => Promise<Outcome>

/** What an open record shows beside its risk. */
export interface Opened {
  readonly patient: Stored
  readonly risk: RiskView
}

/** Opens a record: the prison is asked before anything is shown. */
export async function opened({ desk, id, session, policies }: Visit): Promise<Opened> {
  const patient = await desk.read('Patient', id)
  const risk = policies.shown(await riskOf(desk, patient), session.openedLast)
  session.openedLast = risk
  return { patient, risk }
}

/** A page of an open record. */
export function recordPage(view: RecordView, risk: RiskView, page: Omit<Page, 'record'>): Page {
  return { ...page, record: { view, risk } }
}
