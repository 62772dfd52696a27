import {
  type Alteration,
  type AppointmentSeen,
  type Booking,
  IN_CELL,
  type PrisonBooking,
} from '../../domain/appointments.ts'
import type { BookingSent } from '../../domain/booking-answers.ts'
import { NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Control } from './control.ts'

/** The kind of entry that prison staff make for healthcare, where they make one themselves. */
const CATEGORY = 'MEDO'

/** Longer than a careful client waits for an answer, and shorter than the propagation limit's ceiling. */
const SLOW_MS = 3_000

export function prisonAppointments(control: Control): PrisonBooking {
  const entries = async ({ prisonNumber }: Person) => {
    const { appointments } = await control('appointments/list', { prisonNumber })
    return appointments as readonly Entry[]
  }
  const named = async (person: Person, name: string) => {
    const found = (await entries(person)).find((entry) => entry.name === name && entry.status === 'SCHEDULED')
    if (found) return found.appointmentId
    throw new NonConformance({
      expected: `the prison to hold the appointment "${name}" of ${person.name}`,
      found: 'no such entry that is not cancelled',
      next: 'give the prison the name of the appointment as it was booked.',
    })
  }
  const cancel = async (person: Person, name: string, reasonCode: string) => {
    await control('appointments/cancel', { appointmentId: await named(person, name), reasonCode })
  }
  const remove = async (person: Person, name: string) => {
    await control('appointments/delete', { appointmentId: await named(person, name) })
  }
  const move = async (person: Person, name: string, change: Partial<Booking>) => {
    await control('appointments/change', { appointmentId: await named(person, name), ...fieldsOf(change) })
  }
  const carryOut: Readonly<Record<Alteration['how'], (person: Person, booking: Booking) => Promise<unknown>>> = {
    moved: (person, booking) => move(person, booking.name, booking),
    cancelled: (person, { name }) => cancel(person, name, 'REGIME_CHANGE'),
    'taken out': (person, { name }) => remove(person, name),
    'put in': ({ prisonNumber }, booking) =>
      control('appointments/create', { prisonNumber, categoryCode: CATEGORY, ...fieldsOf(booking) }),
  }
  return {
    async bookEntries(person) {
      return { found: (await entries(person)).map(seenIn), seen: `the prison's book for ${person.prisonNumber}` }
    },
    async changesEntry(person, name, ...changes) {
      for (const change of changes) await move(person, name, change)
    },
    cancelsEntry: cancel,
    deletesEntry: remove,
    async altersBook(person, alterations) {
      for (const { how, booking } of alterations) await carryOut[how](person, booking)
    },
    async answersAppointments({ prisonNumber }, failure, times) {
      const state = failure === 'lost' ? 'reply-lost' : failure
      const delayMs = failure === 'slow' ? SLOW_MS : 0
      await control('conditions/set', { prisonNumber, path: 'appointments', state, times, delayMs, writesOnly: true })
    },
    async bookingsSent({ prisonNumber }) {
      const { exchanges } = await control('exchanges/list', { prisonNumbers: [prisonNumber] })
      return (exchanges as readonly Logged[])
        .filter(({ request }) => request.method === 'POST' && /\/healthcare\/appointments(\?|$)/.test(request.url))
        .map(sentIn)
    },
  }
}

/** As our simulator's control plane lists an entry; it is ours, so its shape is trusted. */
interface Entry {
  readonly appointmentId: number
  readonly clientReference: string | null
  readonly category: { readonly code: string }
  readonly name: string | null
  readonly location: { readonly key: string } | null
  readonly inCell: boolean
  readonly outside: boolean
  readonly startDate: string
  readonly startTime: string
  readonly endTime: string
  readonly status: 'SCHEDULED' | 'CANCELLED' | 'DELETED'
  readonly cancellation: { readonly reasonCode: string } | null
}

interface Logged {
  readonly request: { readonly method: string; readonly url: string; readonly body?: string }
  readonly response?: { readonly status: number }
}

const STATES = { SCHEDULED: 'booked', CANCELLED: 'cancelled', DELETED: 'other' } as const

function seenIn(entry: Entry): AppointmentSeen {
  return {
    name: entry.name ?? '',
    date: entry.startDate,
    from: entry.startTime,
    to: entry.endTime,
    place: placesIn(entry).join(' and ') || 'no place',
    state: STATES[entry.status],
    category: entry.category.code,
    enteredBy: entry.clientReference === null ? 'prison' : 'healthcare',
    ...(entry.cancellation ? { reason: entry.cancellation.reasonCode } : {}),
    ...(entry.clientReference === null ? {} : { reference: entry.clientReference }),
  }
}

/** One in an entry that makes sense; a cell beside a room would send somebody to either. */
function placesIn({ location, inCell, outside }: Entry): readonly string[] {
  return [...(location ? [location.key] : []), ...(inCell ? [IN_CELL] : []), ...(outside ? ['outside'] : [])]
}

function fieldsOf({ name, date, from, to, place }: Partial<Booking>): Readonly<Record<string, unknown>> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(date === undefined ? {} : { startDate: date }),
    ...(from === undefined ? {} : { startTime: from }),
    ...(to === undefined ? {} : { endTime: to }),
    ...(place === undefined ? {} : place === IN_CELL ? { inCell: true } : { locationKey: place }),
  }
}

function sentIn({ request, response }: Logged): BookingSent {
  const reference = /"clientReference"\s*:\s*"([^"]*)"/.exec(request.body ?? '')?.[1] ?? 'none'
  const status = response?.status ?? 0
  return { reference, refused: status >= 400 && status < 500 && status !== 409 && status !== 429 }
}
