import type { HealthcareSystem } from '../../capability.ts'
import { identifierOf, isObject, type Stored } from '../../fhir/resource.ts'
import { APPOINTMENT_ID } from '../../fhir/systems.ts'
import type { PrisonFailure } from '../../prison/answer.ts'
import { takeOver } from './agreement.ts'
import { entryFrom, type PrisonEntry } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { appointmentOf, isCancellation, tell } from './messages.ts'
import { planOf } from './plan.ts'

/** Whose edit stands. `agreed`: both wanted the same. */
export type Outcome = 'ours' | 'prison' | 'agreed'

/** Mistakes a supplier can make when both systems change one appointment. */
export interface ConflictPolicies {
  /** The published rule: a cancellation by either side stands, else the prison's time and place. */
  resolve(ours: Stored, cancels: boolean, entry: PrisonEntry): Outcome
  /** Whether a refusal of a change that had arrived before is told from a conflict. */
  recognisesEcho(): boolean
  /** Whether nothing is taken over from the prison while a change of ours is under way. */
  waitsForOwnChange(): boolean
  /** Whether the prison's own changes count as seen once they are taken over. */
  countsPrisonChanges(): boolean
  /** Whether the editor whose change did not stand is told. */
  tellsEditor(outcome: Outcome): boolean
}

export const referenceConflicts: ConflictPolicies = {
  resolve: (ours, cancels, entry) => {
    const prisonCancelled = entry.status !== 'SCHEDULED'
    if (cancels) return prisonCancelled ? 'agreed' : 'ours'
    return !prisonCancelled && holdsAlike(ours, entry) ? 'agreed' : 'prison'
  },
  recognisesEcho: () => true,
  waitsForOwnChange: () => true,
  countsPrisonChanges: () => true,
  tellsEditor: (outcome) => outcome !== 'agreed',
}

/** The prison's entry that a refusal shows, where the refusal is that the entry has moved on. */
export function movedOn(failure: PrisonFailure): PrisonEntry | undefined {
  return failure.reason === 'conflict' && isObject(failure.body) ? entryFrom(failure.body.current) : undefined
}

/** Whether a refusal only says that an earlier attempt at the same change had arrived. */
export function isOwnEcho(system: HealthcareSystem, task: Stored, failure: PrisonFailure): boolean {
  const entry = movedOn(failure)
  const ours = appointmentOf(system, task)
  if (!entry || !ours || entry.lastChangedBy !== 'HEALTH') return false
  return isCancellation(task) ? entry.status === 'CANCELLED' : entry.status === 'SCHEDULED' && holdsAlike(ours, entry)
}

/** Ends in one agreed appointment, and tells the editor whose change does not stand. */
export function settleConflict(
  system: HealthcareSystem,
  ledger: Ledger,
  task: Stored,
  entry: PrisonEntry,
  editor: string | undefined,
): void {
  const ours = appointmentOf(system, task)
  if (!ours) return
  const cancels = isCancellation(task)
  const outcome = system.policies.conflicts.resolve(ours, cancels, entry)
  ledger.agree(identifierOf(ours, APPOINTMENT_ID) ?? '', entry)
  if (outcome === 'ours' && !cancels) tell(system, ledger, ours, 'change')
  else {
    const agreed = takeOver(system, ours, entry)
    if (outcome === 'ours') tell(system, ledger, agreed, 'cancellation')
  }
  if (!system.policies.conflicts.tellsEditor(outcome)) return
  system.worklist.raise({
    kind: 'appointment-conflict',
    what: messageOf(outcome, entry),
    patient: planOf(ours).patient,
    focus: `Appointment/${ours.id}`,
    ...(editor ? { owner: { reference: `Practitioner/${editor}` } } : {}),
  })
}

function messageOf(outcome: Outcome, entry: PrisonEntry): string {
  const theirs = `${entry.date} from ${entry.startTime} to ${entry.endTime}`
  if (outcome === 'ours') return `The prison had moved the appointment to ${theirs}. The cancellation stands.`
  if (entry.status !== 'SCHEDULED') return 'The prison had cancelled the appointment. The cancellation stands.'
  return `The prison had moved the appointment to ${theirs}. That stands, and the other change does not.`
}

function holdsAlike(ours: Stored, entry: PrisonEntry): boolean {
  const { date, startTime, endTime, locationKey, inCell } = planOf(ours)
  return (
    date === entry.date &&
    startTime === entry.startTime &&
    endTime === entry.endTime &&
    inCell === entry.inCell &&
    (inCell || locationKey === entry.locationKey)
  )
}
