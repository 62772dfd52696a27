import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { PendingWrite, Write } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, hasCode, identifierOf, type Resource, type Stored, text } from '../../fhir/resource.ts'
import { APPOINTMENT_ID, ESTABLISHMENT, FOLLOW_UP_CAUSE, WORK_ITEM } from '../../fhir/systems.ts'
import { patientWithPrisonNumber } from '../../people.ts'
import { isOpen } from '../../worklist.ts'
import { type Custody, custodyOf } from './custody.ts'
import { entryFrom } from './entry.ts'
import { type Cause, replacedBy } from './follow-up-policies.ts'
import { appointmentBy, CANCELLATION_MESSAGE } from './messages.ts'
import { entryBehind } from './notice.ts'
import { isStanding } from './plan.ts'

/** The kind of work item. */
export const FOLLOW_UP = 'appointment-follow-up'

/** Reasons of the prison's that are moves of the person. */
const MOVES: Readonly<Record<string, Cause>> = { TRANSFERRED: 'transfer', RELEASED: 'release' }

/** Makes every appointment that falls through somebody's work, until it is rebooked or closed with a reason. */
export function createFollowUp(system: HealthcareSystem): Capability {
  const { store, policies } = system
  /** The establishment that each appointment was booked for. */
  const sites = new Map<string, string>()

  const review = async (_event: unknown, prisonNumber: string): Promise<void> => {
    const patient = patientWithPrisonNumber(store, prisonNumber)
    if (patient) reviewAppointments(system, sites, `Patient/${patient.id}`)
  }
  const keepSite = (stored: Stored, { action }: Write): undefined => {
    const patient = patientIn(stored)
    const { site } = custodyOf(system, patient)
    if (isStanding(stored) && site) sites.set(stored.id, site)
    if (action === 'create') resolve(system, stored, patient)
    return undefined
  }

  return {
    name: 'appointment follow-up',
    beforeWrite: {
      Task: ({ resource, action }: PendingWrite, current) => {
        if (!current || !isFollowUp(current) || !isOpen(current)) return resource
        const closes = action === 'delete' || !isOpen({ ...current, status: resource.status })
        if (closes && (action === 'delete' || !policies.followUp.mayClose(resource)))
          throw new FhirProblem('business-rule', 'Say why: an appointment is rebooked, or closed with a reason.', {
            reason: 'reason-required',
            expression: 'Task.statusReason',
          })
        return closes ? policies.followUp.closed(resource) : resource
      },
    },
    afterWrite: { Appointment: keepSite },
    onEvent: {
      PRISONER_CHANGED: review,
      PRISONER_BASE_LOCATION_CHANGED: review,
      PERSON_CELL_LOCATION_CHANGED: review,
      PERSON_STATUS_CHANGED: review,
      PERSON_APPOINTMENTS_CHANGED: async (event) => {
        const entry = entryFrom(await entryBehind(system, event))
        const appointment = entry?.reference ? appointmentBy(system, entry.reference) : undefined
        if (!entry || !appointment || !policies.followUp.hasFallenThrough(appointment, entry)) return
        const patient = patientIn(appointment)
        const theirs = store.filter('Appointment', (one) => patientIn(one) === patient, patient)
        const cause = MOVES[entry.cancelledBecause ?? ''] ?? 'cancelled-by-prison'
        const list = () => {
          for (const each of policies.followUp.affected(appointment, theirs)) raise(system, each, cause, sites)
        }
        const delay = policies.followUp.delayMs(appointment, cause)
        if (delay > 0) system.background.run(system.clock.sleep(delay, system.background.signal).then(list))
        else list()
      },
    },
  }
}

function reviewAppointments(system: HealthcareSystem, sites: ReadonlyMap<string, string>, patient: string): void {
  const { store, policies, clock, worklist } = system
  const custody = custodyOf(system, patient)
  const now = clock.now().getTime()
  const ahead = store.filter('Appointment', (one) => patientIn(one) === patient && startOf(one) > now, patient)
  for (const appointment of ahead) {
    const cause = policies.followUp.causeOf(appointment, sites.get(appointment.id), custody)
    if (!cause) continue
    setAside(system, appointment, cause)
    raise(system, appointment, cause, sites)
  }
  for (const item of worklist.open(FOLLOW_UP, patient)) follow(system, item, custody, sites)
}

/** The appointment is no longer expected, and the prison's book no longer holds it. */
function setAside({ store, policies, outbox, id }: HealthcareSystem, appointment: Stored, cause: Cause): void {
  const status = policies.followUp.statusAfter(cause)
  if (status === appointment.status) return
  const because = { cancelationReason: { coding: [{ system: FOLLOW_UP_CAUSE, code: cause }] } }
  store.update({ ...appointment, status, ...(status === 'cancelled' ? because : {}) })
  outbox.send({
    method: 'PUT',
    path: '/v1',
    body: { reasonCode: 'OTHER' },
    patient: patientIn(appointment),
    focus: `Appointment/${appointment.id}`,
    kind: CANCELLATION_MESSAGE,
    clientReference: `${identifierOf(appointment, APPOINTMENT_ID) ?? ''}.${id()}`.slice(-64),
    carriesReference: false,
  })
}

/** One item for each appointment: what was seen to once is not raised again. */
function raise(system: HealthcareSystem, appointment: Stored, cause: Cause, sites: ReadonlyMap<string, string>): void {
  const { policies, worklist } = system
  const open = worklist.open(FOLLOW_UP, patientIn(appointment))
  if (!policies.followUp.raises(cause, followUpsOf(system, appointment), open)) return
  const custody = custodyOf(system, patientIn(appointment))
  const site = policies.followUp.ownerOf(sites.get(appointment.id), custody)
  const name = text(appointment, 'description') ?? 'Appointment'
  const start = text(appointment, 'start')
  worklist.raise({
    kind: FOLLOW_UP,
    what: `${name}: ${WHAT[cause]} Rebook it, or close it with a reason.`,
    patient: patientIn(appointment),
    focus: `Appointment/${appointment.id}`,
    priority: policies.followUp.priorityOf(appointment),
    reason: { system: FOLLOW_UP_CAUSE, code: cause },
    ...(start ? { dueBy: start } : {}),
    ...(site ? { owner: ownerFor(system, site) } : {}),
  })
}

const WHAT: Readonly<Record<Cause, string>> = {
  transfer: 'the patient was transferred.',
  away: 'the patient is out of the prison.',
  release: 'the patient has left.',
  'cancelled-by-prison': 'the prison has cancelled it.',
}

/** Keeps an open item with the staff who can do something about it. */
function follow(system: HealthcareSystem, item: Stored, custody: Custody, sites: ReadonlyMap<string, string>): void {
  const { store, policies, worklist } = system
  const owner = text(item, 'owner.identifier.value')
  const from = sites.get((text(item, 'focus.reference') ?? '').replace('Appointment/', ''))
  if (policies.followUp.endsBy(item, custody)) worklist.close(item, 'The patient is back')
  else if (custody.site && owner !== custody.site && policies.followUp.passesOn(item, custody.site, from))
    store.update({ ...item, owner: ownerFor(system, custody.site) })
}

/** A new booking in the place of an old one resolves the old one's item. */
function resolve({ policies, worklist, store }: HealthcareSystem, booking: Stored, patient: string): void {
  for (const item of worklist.open(FOLLOW_UP, patient)) {
    if (!policies.followUp.resolves(booking, item)) continue
    const closed = worklist.close(item, replacedBy(booking).length > 0 ? 'Rebooked' : 'Booked')
    const output = { type: { text: 'New appointment' }, valueReference: { reference: `Appointment/${booking.id}` } }
    store.update({ ...closed, output: [output] })
  }
}

function ownerFor({ config }: HealthcareSystem, site: string) {
  const display = config.establishments.find(({ code }) => code === site)?.name
  return { identifier: { system: ESTABLISHMENT, value: site }, ...(display ? { display } : {}) }
}

function followUpsOf({ store }: HealthcareSystem, { id }: Stored): readonly Stored[] {
  const focus = `Appointment/${id}`
  return store.filter('Task', (task) => isFollowUp(task) && text(task, 'focus.reference') === focus, focus)
}

function isFollowUp(task: Resource): boolean {
  return hasCode(task.code, { system: WORK_ITEM, code: FOLLOW_UP })
}

function patientIn(appointment: Resource): string {
  const actors = all(appointment, 'participant.actor.reference').map(String)
  return actors.find((reference) => reference.startsWith('Patient/')) ?? ''
}

function startOf(appointment: Resource): number {
  return Date.parse(text(appointment, 'start') ?? '')
}
