import { type Resource, type Stored, text } from '../../fhir/resource.ts'
import { instantAt } from '../../wall-clock.ts'
import { traitOf } from './leaving.ts'

/** When a medicine was found not to travel. */
export type Occasion = 'before-departure' | 'at-arrival'

/** A move to another prison, planned or made. */
export interface Move {
  readonly occasion: Occasion
  readonly from: string
  readonly to: string
  /** Local time of the departure, or ISO date of the arrival. */
  readonly when: string
  /** What the alarms of one move have in common. */
  readonly key: string
  /** The stay that it ends, for example `Encounter/3`. */
  readonly stay: string
}

/** Mistakes a supplier can make about time-critical medicines that do not travel. */
export interface AlarmPolicies {
  isTimeCritical(medicine: Stored): boolean
  /** Whether what was provided for a transfer, in this stay, goes with the person on this move. */
  travels(provided: Stored, inStay: string, move: Pick<Move, 'stay'>): boolean
  /** Whether the person has come from another prison, by the prison's last movement. */
  isArrival(lastMovement: string | undefined): boolean
  /** Which of the medicines that do not travel raise an alarm. */
  alarming(medicines: readonly Stored[]): readonly Stored[]
  /** Codes of the establishments that are alarmed. */
  sites(move: Move): readonly string[]
  /** Whether to raise an alarm of a site, of which there were these for the same move, or these for another. */
  raises(move: Move, same: readonly Stored[], others: readonly Stored[]): boolean
  /** ISO instant by which it is to be resolved. */
  dueBy(move: Move): string
  /** Milliseconds after which an open alarm escalates, though it be not yet due. */
  escalatesAfterMs(now: Date): number
  /** Whether staff may close an alarm as this change does. */
  mayClose(change: Resource): boolean
  /** Which open alarms are over when staff close one. */
  closedWith(closed: Stored, open: readonly Stored[]): readonly Stored[]
  /** Whether alarms are over once the medicine is recorded as travelling. */
  endsWhenProvided(): boolean
  /** Whether alarms are over once the move is called off. */
  endsWhenCalledOff(): boolean
}

export const referenceAlarms: AlarmPolicies = {
  isTimeCritical: (medicine) => medicine.status === 'active' && traitOf(medicine) === 'time-critical',
  travels: (provided, inStay, { stay }) =>
    provided.resourceType === 'MedicationDispense' && provided.status === 'completed' && inStay === stay,
  isArrival: (lastMovement) => lastMovement === 'Transfers',
  alarming: (medicines) => medicines,
  sites: ({ from, to }) => [from, to],
  raises: (_move, same) => same.length === 0,
  dueBy: ({ occasion, when }) =>
    occasion === 'before-departure' ? instantAt(when.slice(0, 10), when.slice(11)) : instantAt(nextDay(when), '12:00'),
  // Far below the escalation limit, because this record is made for rehearsals.
  escalatesAfterMs: () => 1_500,
  mayClose: (change) => Boolean(text(change, 'statusReason.text')?.trim()),
  closedWith: () => [],
  endsWhenProvided: () => true,
  endsWhenCalledOff: () => true,
}

/** The day after an ISO date. */
export function nextDay(date: string): string {
  return new Date(Date.parse(`${date.slice(0, 10)}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
