import type { HealthcareSystem } from '../../capability.ts'
import { all, type Coding, identifierOf, type Resource, type Stored, text } from '../../fhir/resource.ts'
import { APPOINTMENT_ID, WORK_ITEM } from '../../fhir/systems.ts'
import type { Delivery, OutgoingMessage } from '../../outbox.ts'
import { prisonNumberOf } from '../../people.ts'
import { isOpen } from '../../worklist.ts'
import { categoryTold } from '../confidentiality/categories.ts'
import type { Known, Ledger } from './ledger.ts'
import { planOf } from './plan.ts'
import type { Telling } from './policies.ts'

/** Kinds of messages to the prison about appointments. */
export const BOOKING: Coding = {
  system: WORK_ITEM,
  code: 'appointment-booking',
  display: 'Appointment sent to the prison',
}
export const CHANGE: Coding = { system: WORK_ITEM, code: 'appointment-change', display: 'Change sent to the prison' }
export const CANCELLATION_MESSAGE: Coding = {
  system: WORK_ITEM,
  code: 'appointment-cancellation',
  display: 'Cancellation sent to the prison',
}
const KINDS: Readonly<Record<Exclude<Telling, 'nothing'>, Coding>> = {
  booking: BOOKING,
  change: CHANGE,
  cancellation: CANCELLATION_MESSAGE,
}

const ADVICE = 'The prison has not confirmed this appointment. Telephone the prison.'

/** Where the prison keeps the healthcare appointments of an establishment. */
export function addressOf({ prisonId, appointmentId }: Pick<Known, 'prisonId' | 'appointmentId'>): string {
  return `/v1/prison/${prisonId}/healthcare/appointments${appointmentId === undefined ? '' : `/${appointmentId}`}`
}

/** Tells the prison of a booking, change or cancellation. Messages about one person leave in order. */
export function tell(
  system: HealthcareSystem,
  ledger: Ledger,
  appointment: Stored,
  telling: Exclude<Telling, 'nothing'>,
): Stored {
  const { outbox, policies, store, id } = system
  const plan = planOf(appointment)
  const known = ledger.of(plan.reference) ?? { prisonId: '', version: 0 }
  const patient = store.find('Patient', plan.patient.replace('Patient/', ''))
  const prisonNumber = patient ? prisonNumberOf(patient) : undefined
  const category = categoryTold(system, plan.category, known.prisonId)
  const worded = {
    ...plan,
    category,
    ...(plan.name === undefined ? {} : { name: policies.slip.wordsFor(plan.name) }),
  }
  const fields = policies.appointments.fields(worded, { telling, appointment, prisonId: known.prisonId })
  const deliveries: Readonly<Record<typeof telling, Delivery>> = {
    booking: { method: 'POST', path: addressOf(known), body: { hmppsId: prisonNumber, ...fields } },
    change: { method: 'PUT', path: addressOf(known), body: fields },
    cancellation: {
      method: 'PUT',
      path: addressOf(known),
      body: { reasonCode: policies.appointments.reasonForPrison(appointment) },
    },
  }
  return outbox.send({
    ...deliveries[telling],
    patient: plan.patient,
    focus: `Appointment/${appointment.id}`,
    kind: KINDS[telling],
    clientReference: telling === 'booking' ? plan.reference : `${plan.reference}.${id()}`.slice(-64),
    carriesReference: telling === 'booking',
    advice: ADVICE,
  } satisfies OutgoingMessage)
}

/** Messages about an appointment that the prison has not yet acted on. */
export function openMessages({ store }: HealthcareSystem, appointment: Resource): readonly Stored[] {
  const focus = `Appointment/${appointment.id}`
  const kinds = Object.values(KINDS).map(({ code }) => code)
  return store.filter(
    'Task',
    (task) =>
      isOpen(task) &&
      text(task, 'focus.reference') === focus &&
      all(task, 'code.coding.code').some((code) => kinds.includes(String(code))),
    focus,
  )
}

/** Whether a message cancels. */
export function isCancellation(task: Stored): boolean {
  return all(task, 'code.coding.code').includes(CANCELLATION_MESSAGE.code)
}

/** The appointment that a message tells of. */
export function appointmentOf({ store }: HealthcareSystem, task: Stored): Stored | undefined {
  return store.find('Appointment', (text(task, 'focus.reference') ?? '').replace('Appointment/', ''))
}

/** The appointment of ours that the prison knows by this reference. */
export function appointmentBy({ store }: HealthcareSystem, reference: string): Stored | undefined {
  return store.filter('Appointment', (one) => identifierOf(one, APPOINTMENT_ID) === reference, reference)[0]
}
