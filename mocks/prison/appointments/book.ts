import type { Core } from '../core.ts'
import type { Appointment, AppointmentDetails, Author } from './appointment.ts'

/** The prison's appointment book. Every change counts the version up and is told on the prison's own bus. */
export interface Book {
  find(appointmentId: number): Appointment | undefined
  byReference(clientReference: string): Appointment | undefined
  /** By start; deleted ones included. */
  all(): readonly Appointment[]
  of(prisonNumber: string): readonly Appointment[]
  create(
    details: AppointmentDetails,
    whose: { prisonId: string; prisonNumbers: readonly string[]; by: Author; clientReference?: string },
  ): Appointment
  change(appointment: Appointment, details: Partial<AppointmentDetails>, by: Author): Appointment
  cancel(appointment: Appointment, reasonCode: string, by: Author): Appointment
  /** Takes it out of the book: the prison's own screens no longer show it. */
  remove(appointment: Appointment, reasonCode: string): Appointment
  recordOutcome(appointment: Appointment, code: NonNullable<Appointment['outcome']>['code'], by: Author): Appointment
  /** Somebody has left for good: what lies ahead of them here is taken out of the book. */
  leaves(prisonNumber: string, prisonId: string, reason: 'RELEASED' | 'TRANSFERRED'): void
  moveAll(from: string, to: string): void
}

type Happening = 'created' | 'updated' | 'cancelled' | 'deleted'

export function createBook(core: Core): Book {
  const book = new Map<number, Appointment>()
  const byReference = new Map<string, number>()
  const at = () => core.clock.now().toISOString()
  const all = () =>
    [...book.values()].sort((a, b) => startOf(a).localeCompare(startOf(b)) || a.appointmentId - b.appointmentId)

  const save = (appointment: Appointment, happening: Happening): Appointment => {
    book.set(appointment.appointmentId, appointment)
    const { clientReference, lastChangedBy, appointmentId, prisonId } = appointment
    for (const prisonNumber of appointment.prisonNumbers)
      core.raise({
        type: `appointments.appointment-instance.${happening}`,
        prisonNumber,
        prisonId,
        appointmentId,
        ...(clientReference && lastChangedBy === 'HEALTH' ? { sourceClientReference: clientReference } : {}),
      })
    return appointment
  }
  const next = (appointment: Appointment, by: Author) => ({
    ...appointment,
    version: appointment.version + 1,
    lastChangedBy: by,
    lastModified: at(),
  })

  const remove: Book['remove'] = (appointment, reasonCode) =>
    save(
      { ...next(appointment, 'PRISON'), status: 'DELETED', cancellation: { reasonCode, by: 'PRISON', at: at() } },
      'deleted',
    )

  return {
    find: (appointmentId) => book.get(appointmentId),
    byReference: (clientReference) => book.get(byReference.get(clientReference) ?? 0),
    all,
    of: (prisonNumber) => all().filter(({ prisonNumbers }) => prisonNumbers.includes(prisonNumber)),
    create(details, { by, clientReference, ...whose }) {
      const appointmentId = core.nextNumber('appointment')
      if (clientReference) byReference.set(clientReference, appointmentId)
      const appointment: Appointment = {
        ...details,
        ...whose,
        ...(clientReference ? { clientReference } : {}),
        appointmentId,
        version: 1,
        status: 'SCHEDULED',
        lastChangedBy: by,
        lastModified: at(),
      }
      return save(appointment, 'created')
    },
    change: (appointment, details, by) => save({ ...vacated(next(appointment, by), details), ...details }, 'updated'),
    cancel: (appointment, reasonCode, by) =>
      save({ ...next(appointment, by), status: 'CANCELLED', cancellation: { reasonCode, by, at: at() } }, 'cancelled'),
    remove,
    recordOutcome: (appointment, code, by) =>
      save({ ...next(appointment, by), outcome: { code, by, at: at() } }, 'updated'),
    leaves(prisonNumber, prisonId, reason) {
      const { date, time } = core.local()
      for (const appointment of all()) {
        const ahead = startOf(appointment) >= `${date} ${time}` && appointment.status === 'SCHEDULED'
        if (!ahead || appointment.prisonId !== prisonId || !appointment.prisonNumbers.includes(prisonNumber)) continue
        const others = appointment.prisonNumbers.filter((each) => each !== prisonNumber)
        if (others.length === 0) remove(appointment, reason)
        else save({ ...next(appointment, 'PRISON'), prisonNumbers: others }, 'updated')
      }
    },
    moveAll(from, to) {
      for (const appointment of book.values())
        if (appointment.prisonNumbers.includes(from)) {
          const prisonNumbers = appointment.prisonNumbers.map((each) => (each === from ? to : each))
          book.set(appointment.appointmentId, { ...appointment, prisonNumbers })
        }
    },
  }
}

/** `2026-11-23 09:30`, local; sorts by time. */
export function startOf({ startDate, startTime }: Pick<AppointmentDetails, 'startDate' | 'startTime'>): string {
  return `${startDate} ${startTime}`
}

/** An appointment without its place, where a new one is given. */
function vacated(appointment: Appointment, { locationKey, inCell, outside }: Partial<AppointmentDetails>): Appointment {
  if (locationKey === undefined && !inCell && !outside) return appointment
  const { locationKey: _left, ...rest } = appointment
  return { ...rest, inCell: false, outside: false }
}
