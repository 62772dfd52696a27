import { hasCode, type Stored, text } from '../../fhir/resource.ts'
import { SECOND_STAGE_STATE } from '../../fhir/systems.ts'
import { localDate } from '../../local-date.ts'

export const DAYS = 7

/** A stay as the measure sees it, in ISO dates. */
export interface Span {
  readonly since: string
  /** The day on which it ended, or today. */
  readonly until: string
}

/** Mistakes a supplier can make about the second-stage assessment. */
export interface SecondStagePolicies {
  /** The ISO date by which it is to be done, in a stay after these. */
  dueOn(stay: Stored, earlier: readonly Stored[]): string
  isOverdue(due: string, today: string): boolean
  /** Whether a stay that begins asks for one; `earlier` are the person's other stays. */
  asksFor(earlier: readonly Stored[]): boolean
  /** Whether one that is open is asked for once more on a notice within the stay. */
  startsAgain(stay: Stored): boolean
  /** What becomes of one that was not done in a stay that is over. */
  afterStay(task: Stored, fromOutside: boolean): 'left first' | 'taken back' | 'waits'
  /** Whether a questionnaire that was filled in is one, for a patient. */
  isDoneBy(response: Stored, questionnaire: string): boolean
  /** Whether what is done for one patient ends the work item of another. */
  isFor(task: Stored, patient: string): boolean
  /** Whether an item that is done is raised when the person leaves. */
  raisesDone(): boolean
  /** Whether a stay counts in the measure. */
  counts(span: Span): boolean
  /** Whether an assessment on this day was in time. */
  isInTime(span: Span, assessed: string): boolean
  /** The day on which a stay ended, with the beginning of the stay that came next. */
  endOf(ended: string, next: string | undefined): string
}

/** So many days after an ISO date. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date.slice(0, 10)}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export const referenceSecondStage: SecondStagePolicies = {
  dueOn: (stay) => daysAfter(startOf(stay), DAYS),
  isOverdue: (due, today) => today > due,
  asksFor: () => true,
  startsAgain: () => false,
  afterStay: (task, fromOutside) => (fromOutside || isLeftFirst(task) ? 'left first' : 'taken back'),
  isDoneBy: ({ questionnaire, status }, second) =>
    questionnaire === second && (status === 'completed' || status === 'amended'),
  isFor: (task, patient) => text(task, 'for.reference') === patient,
  raisesDone: () => false,
  counts: ({ since, until }) => until > daysAfter(since, DAYS),
  isInTime: ({ since }, assessed) => assessed >= since && assessed <= daysAfter(since, DAYS),
  endOf: (ended, next) => (next !== undefined && next < ended ? next : ended),
}

/** The ISO date on which a stay began. */
export function startOf(stay: Stored): string {
  return dayOf(text(stay, 'period.start') ?? '')
}

/** The ISO date of a date or instant, on the clocks of a prison. */
export function dayOf(dateOrInstant: string): string {
  return dateOrInstant.includes('T') ? localDate(new Date(dateOrInstant)) : dateOrInstant
}

export function isLeftFirst(task: Stored): boolean {
  return hasCode(task.businessStatus, { system: SECOND_STAGE_STATE, code: 'left-first' })
}
