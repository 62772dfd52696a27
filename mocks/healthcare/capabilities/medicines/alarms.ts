import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { PendingWrite } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, hasCode, type Resource, referenceTo, type Stored, text } from '../../fhir/resource.ts'
import { ALARM_OCCASION, ALARM_STATE, ESTABLISHMENT, PLANNED_MOVE, WORK_ITEM } from '../../fhir/systems.ts'
import { patientWithPrisonNumber } from '../../people.ts'
import { isOpen } from '../../worklist.ts'
import type { Move } from './alarm-policies.ts'
import { isLeaving, leavingOf } from './leaving.ts'
import { arrivalOf, plannedMovesOf } from './moves.ts'

const KIND = 'medicine-alarm'

/** Alarms both sites of a move when a time-critical medicine does not travel, until somebody has seen to it. */
export function createMedicineAlarms(system: HealthcareSystem): Capability {
  const { store, policies, worklist } = system
  const policy = policies.medicineAlarms
  const patientOf = (prisonNumber: string) => patientWithPrisonNumber(store, prisonNumber)

  const arrived = async (_event: unknown, prisonNumber: string) => {
    const patient = patientOf(prisonNumber)
    if (!patient || critical(system, referenceTo(patient)).length === 0) return
    const move = await arrivalOf(system, referenceTo(patient), prisonNumber)
    if (move) raiseFor(system, referenceTo(patient), move)
    // The notice of a next move may have come before that of this one.
    if (move) await lookAhead(patient, prisonNumber)
  }
  const lookAhead = async (patient: Stored, prisonNumber: string) => {
    const { planned, calledOff } = await plannedMovesOf(system, referenceTo(patient), prisonNumber)
    for (const next of planned) raiseFor(system, referenceTo(patient), next)
    return calledOff
  }
  return {
    name: 'medicine alarms',
    beforeWrite: {
      Task: ({ resource, action }: PendingWrite, current) => {
        if (!current || !isAlarm(current) || !isOpen(current)) return resource
        const closes = action === 'delete' || !isOpen({ ...current, status: resource.status })
        if (closes && (action === 'delete' || !policy.mayClose(resource)))
          throw new FhirProblem('business-rule', 'Say what was done about the medicine.', {
            reason: 'reason-required',
            expression: 'Task.statusReason',
          })
        return resource
      },
    },
    afterWrite: {
      MedicationDispense: (provided) => {
        if (policy.endsWhenProvided()) settleProvided(system, provided)
        return undefined
      },
      Task: (task) => {
        if (!isAlarm(task) || isOpen(task)) return undefined
        const open = worklist.open(KIND, text(task, 'for.reference') ?? '')
        for (const other of policy.closedWith(task, open)) worklist.close(other, 'Closed with another')
        return undefined
      },
    },
    onEvent: {
      PRISONER_CHANGED: arrived,
      PRISONER_BASE_LOCATION_CHANGED: arrived,
      PERSON_STATUS_CHANGED: arrived,
      PERSON_PLANNED_MOVES_CHANGED: async (_event, prisonNumber) => {
        const patient = patientOf(prisonNumber)
        if (!patient) return
        const calledOff = await lookAhead(patient, prisonNumber)
        for (const alarm of worklist.open(KIND, referenceTo(patient)))
          if (calledOff.includes(keyOf(alarm)) && policy.endsWhenCalledOff())
            worklist.close(alarm, 'The move was called off')
      },
    },
  }
}

function critical({ store, policies }: HealthcareSystem, patient: string): readonly Stored[] {
  return store.filter(
    'MedicationStatement',
    (one) => text(one, 'subject.reference') === patient && policies.medicineAlarms.isTimeCritical(one),
    patient,
  )
}

function raiseFor(system: HealthcareSystem, patient: string, move: Move): void {
  const { medicineAlarms } = system.policies
  const left = critical(system, patient).filter((medicine) => !isTravelling(system, medicine, move))
  for (const medicine of medicineAlarms.alarming(left))
    for (const site of medicineAlarms.sites(move)) raise(system, patient, medicine, move, site)
}

/** Whether something was provided for a transfer that goes with the person. */
function isTravelling({ store, policies }: HealthcareSystem, medicine: Stored, move: Move): boolean {
  const about = referenceTo(medicine)
  const isFor = (one: Stored) =>
    transfersOf(store, one, about).some((stay) => policies.medicineAlarms.travels(one, stay, move))
  return ['MedicationDispense', 'MedicationRequest'].some((type) => store.filter(type, isFor, about).length > 0)
}

/** The stays that end with the transfers for which something is provided of a medicine. */
function transfersOf({ find }: HealthcareSystem['store'], provided: Stored, medicine: string): readonly string[] {
  const about = all(provided, 'supportingInformation.reference').map(String)
  if (!about.includes(medicine)) return []
  return about
    .flatMap((one) => find('Task', one.replace('Task/', '')) ?? [])
    .filter((task) => isLeaving(task) && leavingOf(task) === 'transfer')
    .map((task) => text(task, 'encounter.reference') ?? '')
}

function raise(system: HealthcareSystem, patient: string, medicine: Stored, move: Move, site: string): void {
  const { store, clock, config, background } = system
  const policy = system.policies.medicineAlarms
  const focus = referenceTo(medicine)
  const earlier = store.filter('Task', (task) => isAlarm(task) && isOf(task, focus, site), focus)
  const same = earlier.filter((task) => keyOf(task) === move.key)
  if (!policy.raises(move, same, earlier)) return
  const what = `${text(medicine, 'medicationCodeableConcept.text') ?? 'A medicine'} is not recorded as travelling.`
  const display = config.establishments.find(({ code }) => code === site)?.name
  const dueBy = policy.dueBy(move)
  const alarm = store.create({
    resourceType: 'Task',
    status: 'requested',
    intent: 'order',
    priority: 'urgent',
    groupIdentifier: { system: PLANNED_MOVE, value: move.key },
    code: { coding: [{ system: WORK_ITEM, code: KIND }], text: what },
    description: `${what} It must not be missed: send it, or see to it at the other end.`,
    focus: { reference: focus },
    for: { reference: patient },
    owner: { identifier: { system: ESTABLISHMENT, value: site }, ...(display ? { display } : {}) },
    reasonCode: { coding: [{ system: ALARM_OCCASION, code: move.occasion }] },
    restriction: { period: { end: dueBy } },
    authoredOn: clock.now().toISOString(),
  })
  const wait = Math.min(policy.escalatesAfterMs(clock.now()), Date.parse(dueBy) - clock.now().getTime())
  background.run(clock.sleep(Math.max(0, wait), background.signal).then(() => escalate(system, alarm.id)))
}

function escalate({ store }: HealthcareSystem, id: string): void {
  const alarm = store.find('Task', id)
  if (!alarm || !isOpen(alarm)) return
  const escalated = { coding: [{ system: ALARM_STATE, code: 'escalated' }] }
  store.update({ ...alarm, priority: 'stat', businessStatus: escalated })
}

/** What is recorded as travelling ends the alarms about it. */
function settleProvided(system: HealthcareSystem, provided: Stored): void {
  const { store, worklist, policies } = system
  for (const alarm of worklist.open(KIND, text(provided, 'subject.reference') ?? '')) {
    const stays = transfersOf(store, provided, text(alarm, 'focus.reference') ?? '')
    if (stays.some((stay) => policies.medicineAlarms.travels(provided, stay, { stay })))
      worklist.close(alarm, 'Recorded as travelling')
  }
}

function isAlarm(task: Resource): boolean {
  return hasCode(task.code, { system: WORK_ITEM, code: KIND })
}

function isOf(task: Resource, medicine: string, site: string): boolean {
  return text(task, 'focus.reference') === medicine && text(task, 'owner.identifier.value') === site
}

function keyOf(task: Resource): string {
  return text(task, 'groupIdentifier.value') ?? ''
}
