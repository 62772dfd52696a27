import type { HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, hasCode, isObject, type Resource, type Stored, text, texts, withoutEmpty } from '../../fhir/resource.ts'
import { PRISON_NUMBER, RECEIPT_STATE, WORK_ITEM } from '../../fhir/systems.ts'
import { identifiersOf, prisonNumberHeld } from '../../numbers.ts'
import { successorOf } from '../../people.ts'
import { recordAudit } from '../audit.ts'
import { linksExcept } from './linking.ts'
import { NHS_NUMBER_MESSAGE, sendUnpairing } from './pairing.ts'
import { cameFrom, isRiskFromPrison, isStay, moveBack, resourcesAbout } from './records.ts'

/** Mistakes a supplier can make in undoing a wrong link. */
export interface UnlinkingPolicies {
  /** Whether a link that does not exist is refused. */
  needsLink(): boolean
  /** What leaves the wrong record, of all that came under the number. */
  leaves(resource: Stored): boolean
  /** Whether the number itself is taken off the record. */
  takesNumberOff(): boolean
  /** Whether the record of the person whose number it is stands on its own again, with what it held. */
  restoresOther(): boolean
  /** What becomes of the audit of the wrong record. */
  keepsAudit(event: Stored): boolean
  /** The reason that is written down, with the one that staff gave. */
  reasonKept(given: string): string
  /** Whether the undoing is written down for the other record as well. */
  auditsOther(): boolean
  /** Whether staff can link a record whose link was undone before. */
  canBeLinkedAgain(): boolean
  /** Whether those who were sent something under the wrong number are told. */
  tellsRecipients(): boolean
  /** Whether staff are asked to tell where no message can. */
  asksStaffToTell(): boolean
}

export const referenceUnlinking: UnlinkingPolicies = {
  needsLink: () => true,
  leaves: () => true,
  takesNumberOff: () => true,
  restoresOther: () => true,
  keepsAudit: () => true,
  reasonKept: (given) => given,
  auditsOther: () => true,
  canBeLinkedAgain: () => true,
  tellsRecipients: () => true,
  asksStaffToTell: () => true,
}

/** The kind of work item, or message, by which a recipient learns that a link was wrong. */
export const TELL_RECIPIENT = { system: WORK_ITEM, code: 'tell-recipient', display: 'Wrong link to be told' }

/**
 * `POST /Patient/{id}/$unlink`: takes a prison number off a record, with everything that came under it.
 *
 * @throws {FhirProblem} `not-linked` when the record does not hold that number
 */
export function unlink(system: HealthcareSystem, interaction: Interaction): Stored {
  const { store, policies, clock } = system
  const patient = store.read('Patient', interaction.id ?? '')
  const prisonNumber = numberIn(interaction.resource)
  const reason = parameter(interaction.resource, 'reason', 'valueString') ?? 'wrong person'
  const linked = prisonNumber !== undefined && prisonNumberHeld(patient).value === prisonNumber
  if (!prisonNumber || (!linked && policies.unlinking.needsLink()))
    throw new FhirProblem('business-rule', `Patient/${patient.id} is not linked to ${prisonNumber ?? 'that number'}.`, {
      reason: 'not-linked',
    })
  if (policies.unlinking.tellsRecipients()) tellRecipients(system, patient, prisonNumber)
  const other = replacedBy(system, patient, prisonNumber)
  clear(system, patient, other)
  if (other && policies.unlinking.restoresOther()) restore(system, patient, other)
  const current = store.read('Patient', patient.id)
  const identifier = all(current, 'identifier').filter((one) => !isNumber(one, prisonNumber))
  const link = other ? linksExcept(current, `Patient/${other.id}`) : all(current, 'link')
  const after = policies.unlinking.takesNumberOff()
    ? store.update(withoutEmpty({ ...current, identifier, link }))
    : current
  writeDown(system, interaction, [after, ...(other ? [other] : [])], policies.unlinking.reasonKept(reason))
  const reference = `Patient/${patient.id}`
  const isAbout = (event: Stored) => texts(event, 'entity.what.reference').includes(reference)
  for (const event of store.filter('AuditEvent', isAbout, reference))
    if (!policies.unlinking.keepsAudit(event)) store.remove('AuditEvent', event.id)
  if (other && policies.unlinking.auditsOther())
    recordAudit(store, policies.audit, clock.now(), {
      interaction: { action: 'operation', type: 'Patient', id: other.id, acting: interaction.acting },
      resources: [other],
      status: 200,
    })
  return after
}

function numberIn(parameters: Resource | undefined): string | undefined {
  const given = all(parameters, 'parameter').find((one) => text(one, 'name') === 'identifier')
  const identifier = isObject(given) ? given.valueIdentifier : undefined
  return text(identifier, 'system') === PRISON_NUMBER ? text(identifier, 'value') : undefined
}

function parameter(parameters: Resource | undefined, name: string, value: string): string | undefined {
  return text(
    all(parameters, 'parameter').find((one) => text(one, 'name') === name),
    value,
  )
}

function isNumber(identifier: unknown, prisonNumber: string): boolean {
  return isObject(identifier) && identifier.system === PRISON_NUMBER && identifier.value === prisonNumber
}

/** The record that this one took the place of when it was given the number. */
function replacedBy({ store }: HealthcareSystem, patient: Stored, prisonNumber: string): Stored | undefined {
  return store.filter(
    'Patient',
    (one) =>
      successorOf(one) === `Patient/${patient.id}` &&
      identifiersOf(one, PRISON_NUMBER).some(({ value }) => value === prisonNumber),
  )[0]
}

/** Takes off the wrong record what the prison told under the number, and work that hangs on it. */
function clear(system: HealthcareSystem, patient: Stored, other: Stored | undefined): void {
  const { store, policies } = system
  const about = resourcesAbout(system, `Patient/${patient.id}`)
  const gone = about.filter(
    (one) =>
      (isRiskFromPrison(one) || isStay(one)) &&
      policies.unlinking.leaves(one) &&
      !(other && cameFrom(one, `Patient/${other.id}`)),
  )
  for (const { resourceType, id } of gone) store.remove(resourceType, id)
  const references = gone.map(({ resourceType, id }) => `${resourceType}/${id}`)
  for (const task of about)
    if (task.resourceType === 'Task' && references.includes(text(task, 'focus.reference') ?? ''))
      store.update({ ...task, status: 'entered-in-error' })
}

function restore(system: HealthcareSystem, patient: Stored, other: Stored): void {
  const [wrong, right] = [`Patient/${patient.id}`, `Patient/${other.id}`]
  const theirs = resourcesAbout(system, wrong).filter(
    (one) => cameFrom(one, right) && system.policies.unlinking.leaves(one),
  )
  moveBack(system, theirs, wrong, right)
  const current = system.store.read('Patient', other.id)
  system.store.update(withoutEmpty({ ...current, active: true, link: linksExcept(current, wrong) }))
}

/** The prison is told by message; everybody else who was sent something is work for staff. */
function tellRecipients(system: HealthcareSystem, patient: Stored, prisonNumber: string): void {
  const { store, worklist } = system
  const sent = store.filter(
    'Task',
    (task) =>
      text(task, 'for.reference') === `Patient/${patient.id}` &&
      texts(task, 'input.valueString').some((sent) => sent.includes(prisonNumber)),
  )
  const isIn = (task: Stored, states: readonly string[]) =>
    states.some((code) => hasCode(task.businessStatus, { system: RECEIPT_STATE, code }))
  const reached = sent.filter((task) => isIn(task, ['sent', 'received', 'unconfirmed']))
  const isPairing = (task: Stored) => hasCode(task.code, NHS_NUMBER_MESSAGE)
  // A number that is on its way arrives first: messages about one person stay in order.
  if (reached.some(isPairing) || sent.some((task) => isPairing(task) && isIn(task, ['waiting'])))
    sendUnpairing(system, patient, prisonNumber, 'WRONG_PERSON', TELL_RECIPIENT)
  if (!system.policies.unlinking.asksStaffToTell()) return
  for (const task of reached.filter((one) => !isPairing(one)))
    worklist.raise({
      kind: TELL_RECIPIENT.code,
      what: `What was sent under ${prisonNumber} is about somebody else. Tell whoever received it.`,
      patient: `Patient/${patient.id}`,
      focus: `Task/${task.id}`,
      priority: 'urgent',
    })
}

function writeDown(
  { store, clock }: HealthcareSystem,
  { acting }: Interaction,
  targets: readonly Stored[],
  why: string,
) {
  store.create({
    resourceType: 'Provenance',
    target: targets.map(({ id }) => ({ reference: `Patient/${id}` })),
    recorded: clock.now().toISOString(),
    activity: { text: 'A wrong link was undone' },
    reason: [{ text: why }],
    agent: [{ who: { reference: `Practitioner/${acting.user.id}`, display: acting.user.name } }],
  })
}
