import type { HealthcareSystem } from '../../capability.ts'
import { hasCode, type Stored, text } from '../../fhir/resource.ts'
import { NHS_NUMBER, WORK_ITEM } from '../../fhir/systems.ts'
import { type HeldNumber, nhsNumberHeld, nhsNumberIdentifier, otherIdentifiers } from '../../numbers.ts'
import { prisonNumberOf } from '../../people.ts'
import { isOpen } from '../../worklist.ts'

/** Mistakes a supplier can make in agreeing with the prison on NHS numbers. */
export interface PairingPolicies {
  /** Whether the prison is told of a change to a person's NHS number. */
  tellsPrison(before: HeldNumber | undefined, now: HeldNumber): boolean
  /** What the prison's word on an NHS number is worth; it does not issue them. */
  statusFromPrison(status: string | undefined): 'verified' | 'candidate'
  /** Whether the prison's number is taken, with what is held already and what the prison says of it. */
  takes(held: HeldNumber, status: string | undefined): boolean
}

export const referencePairing: PairingPolicies = {
  tellsPrison: (before, now) => before?.value !== now.value || before?.status !== now.status,
  statusFromPrison: () => 'candidate',
  takes: ({ status }) => status === 'none',
}

/** The kind of message that carries an NHS number to the prison. */
export const NHS_NUMBER_MESSAGE = { system: WORK_ITEM, code: 'nhs-number', display: 'NHS number for the prison' }

/** Milliseconds after which a receipt is overdue. */
const RECEIPT_WITHIN_MS = 120_000

/** Tells the prison what the record now says of a linked person's NHS number. */
export function tellPrison(system: HealthcareSystem, before: Stored | undefined, patient: Stored): void {
  const prisonNumber = prisonNumberOf(patient)
  if (!prisonNumber) return
  const { value, status } = nhsNumberHeld(patient)
  const linkedBefore = before && prisonNumberOf(before) === prisonNumber
  const earlier = linkedBefore ? nhsNumberHeld(before) : undefined
  if (!earlier && status === 'none') return
  if (!system.policies.pairing.tellsPrison(earlier, { ...(value ? { value } : {}), status })) return
  if (value !== undefined)
    sendPairing(system, patient, prisonNumber, {
      nhsNumber: value,
      status: status === 'verified' ? 'VERIFIED' : 'CANDIDATE',
    })
  else sendUnpairing(system, patient, prisonNumber, 'OTHER', NHS_NUMBER_MESSAGE)
}

function sendPairing(
  { outbox, id }: HealthcareSystem,
  patient: Stored,
  prisonNumber: string,
  body: Readonly<Record<string, string>>,
): void {
  outbox.send({
    method: 'PUT',
    path: `/v1/persons/${prisonNumber}/nhs-number`,
    body,
    patient: `Patient/${patient.id}`,
    focus: `Patient/${patient.id}`,
    kind: NHS_NUMBER_MESSAGE,
    clientReference: id(),
    receiptWithinMs: RECEIPT_WITHIN_MS,
    advice: 'The prison has not confirmed the NHS number. Telephone its records office.',
  })
}

/** Takes a number back that the prison was told. */
export function sendUnpairing(
  { outbox, id }: HealthcareSystem,
  patient: Stored,
  prisonNumber: string,
  reasonCode: 'WRONG_PERSON' | 'OTHER',
  kind: { readonly system: string; readonly code: string },
): void {
  outbox.send({
    method: 'PUT',
    path: `/v1/persons/${prisonNumber}/nhs-number/unpair`,
    body: { reasonCode },
    patient: `Patient/${patient.id}`,
    focus: `Patient/${patient.id}`,
    kind,
    clientReference: id(),
    receiptWithinMs: RECEIPT_WITHIN_MS,
    advice: 'The prison has not confirmed that it took the NHS number off. Telephone its records office.',
  })
}

/**
 * Takes the NHS number that the prison proposes, where none is held. Where the prison offers none, nothing changes; and
 * while the prison is being told otherwise, its answer is old.
 */
export async function takePairing(system: HealthcareSystem, patientId: string, prisonNumber: string): Promise<void> {
  const { prison, store, policies } = system
  const before = messagesAbout(system, patientId).length
  const answer = await prison.get(`/v1/persons/${prisonNumber}/nhs-number`)
  const nhsNumber = answer.ok ? text(answer.value, 'nhsNumber') : undefined
  const told = answer.ok ? text(answer.value, 'status') : undefined
  const patient = store.find('Patient', patientId)
  if (!nhsNumber || !patient || prisonNumberOf(patient) !== prisonNumber) return
  const messages = messagesAbout(system, patientId)
  if (messages.length > before || messages.some(isOpen)) return
  if (!policies.numbers.isNhsNumber(nhsNumber) || !policies.pairing.takes(nhsNumberHeld(patient), told)) return
  const status = policies.pairing.statusFromPrison(told)
  const rest = otherIdentifiers(patient, NHS_NUMBER)
  store.update({ ...patient, identifier: [...rest, nhsNumberIdentifier(nhsNumber, status)] })
}

function messagesAbout({ store }: HealthcareSystem, patientId: string): readonly Stored[] {
  const patient = `Patient/${patientId}`
  const isMessage = (task: Stored) => text(task, 'for.reference') === patient && hasCode(task.code, NHS_NUMBER_MESSAGE)
  return store.filter('Task', isMessage, patient)
}
