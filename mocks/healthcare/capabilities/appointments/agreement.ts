import type { HealthcareSystem } from '../../capability.ts'
import { hasCode, identifierOf, type Stored } from '../../fhir/resource.ts'
import { APPOINTMENT_ID, CLIENT_REFERENCE, RECEIPT_STATE } from '../../fhir/systems.ts'
import { recordPrisonEdit } from '../audit.ts'
import { entryFrom, type PrisonEntry } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { addressOf, openMessages } from './messages.ts'

/** The prison's entry for an appointment of ours; nothing where it has none. @throws {Error} when it does not say */
export async function readEntry(
  { prison }: HealthcareSystem,
  ledger: Ledger,
  appointment: Stored,
): Promise<PrisonEntry | undefined> {
  const reference = identifierOf(appointment, APPOINTMENT_ID) ?? ''
  const known = ledger.of(reference)
  if (!known) return undefined
  const path = known.appointmentId
    ? addressOf(known)
    : `${addressOf({ prisonId: known.prisonId })}/by-client-ref/${encodeURIComponent(reference)}`
  const answer = await prison.get(path)
  if (answer.ok) return entryFrom(answer.value)
  if (answer.failure.reason === 'not-found') return undefined
  throw new Error(`The prison did not show its entry for ${reference}: ${answer.failure.reason}.`)
}

/**
 * Brings our appointment into line with the prison's entry. While a change of ours is under way nothing is taken over:
 * the prison will refuse it if it changed the entry as well, and then both edits are known.
 */
export async function agree(
  system: HealthcareSystem,
  ledger: Ledger,
  appointment: Stored,
  entry: PrisonEntry,
): Promise<void> {
  const reference = identifierOf(appointment, APPOINTMENT_ID) ?? ''
  for (const task of openMessages(system, appointment))
    if (hasCode(task.businessStatus, { system: RECEIPT_STATE, code: 'sent' }))
      await system.outbox.receipt(identifierOf(task, CLIENT_REFERENCE) ?? '', 'received')
  const { waitsForOwnChange, countsPrisonChanges } = system.policies.conflicts
  if (openMessages(system, appointment).length > 0 && waitsForOwnChange()) return
  if (countsPrisonChanges() || entry.lastChangedBy === 'HEALTH') ledger.agree(reference, entry)
  takeOver(system, appointment, entry)
}

/** Writes what the prison's entry says into our appointment, and whose edit it was into the audit trail. */
export function takeOver(
  { store, policies, clock }: HealthcareSystem,
  appointment: Stored,
  entry: PrisonEntry,
): Stored {
  const current = store.find('Appointment', appointment.id) ?? appointment
  const taken = policies.appointments.takenOver(current, entry)
  if (JSON.stringify(taken) === JSON.stringify(current)) return current
  const stored = store.update({ ...taken, id: current.id })
  if (policies.audit.recordsPrisonEdits()) recordPrisonEdit(store, clock.now(), stored)
  return stored
}
