import type { AppointmentSeen, HealthcareBooking, SendingState } from '../../domain/appointments.ts'
import { IN_CELL, placeNamed } from '../../domain/appointments.ts'
import type { Saying, Screens } from '../../domain/named-places.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import type { HealthcareUnlock, UnlockShown } from '../../domain/unlock.ts'
import { dayShown, timesShown } from './dates.ts'
import type { ScreenDesk } from './desk.ts'
import { readableText } from './in-page.ts'
import type { Sitting } from './sitting.ts'
import { isAbout, isSaid, rowsOf, type ShownRow, sayingIn } from './tables.ts'

type Clinics = HealthcareUnlock & Pick<HealthcareBooking, 'appointments' | 'sendingOf' | 'clinicList'>

/** Appointments as staff find them: on a person's record, and in the clinic list of a day. */
export function clinicsOnScreens(desk: ScreenDesk): Clinics {
  const { screens } = desk
  const onRecord = async (person: Person, role: Role, what: string) => {
    const sitting = await desk.opened(person, role)
    const seen = await sitting.look(`${what} of ${person.name}`)
    return { sitting, seen, rows: await rowsOf(sitting.at('appointments'), screens) }
  }
  const inClinic = async (role: Role, date: string) => {
    const sitting = await desk.as(role)
    await sitting.press('open clinic')
    await sitting.fill('clinic day', date)
    await sitting.press('show clinic')
    const seen = await sitting.look(`the clinic list of ${date}, as a ${role}`)
    return { sitting, seen, rows: await rowsOf(sitting.at('clinic list'), screens) }
  }
  return {
    async appointments(person, role) {
      const { sitting, rows, seen } = await onRecord(person, role, 'the appointments')
      return { found: rows.map((row) => appointmentIn(row, screens, sitting.now())), seen }
    },
    async sendingOf(person, role, name) {
      const { rows } = await onRecord(person, role, `what became of "${name}"`)
      const told = rows.find(({ appointment }) => appointment === name)?.sending
      return sayingIn(screens, SENDING, told) ?? 'not stated'
    },
    async clinicList(role, date, people) {
      const { rows } = await inClinic(role, date)
      return people.filter((person) => rows.some((row) => isAbout(row, person)))
    },
    async unlockWithBooking(person, role, name) {
      const { sitting, rows, seen } = await onRecord(person, role, `how "${name}" is unlocked for`)
      return unlockIn(
        rows.find(({ appointment }) => appointment === name),
        sitting,
        screens,
        seen,
      )
    },
    async unlockInClinicList(person, role, date) {
      const { sitting, rows, seen } = await inClinic(role, date)
      return unlockIn(
        rows.find((row) => isAbout(row, person)),
        sitting,
        screens,
        seen,
      )
    },
  }
}

const SENDING: readonly (readonly [Saying, SendingState])[] = [
  ['waiting', 'waiting'],
  ['sent', 'sent'],
  ['received', 'received'],
  ['rejected', 'rejected'],
  ['unconfirmed', 'unconfirmed'],
  ['by hand', 'by-hand'],
]

const CONDITIONS: readonly (readonly [Saying, string])[] = [
  ['two officers', 'TWO_OFFICERS'],
  ['three officers', 'THREE_OFFICERS'],
  ['no lone staff', 'NO_LONE_STAFF'],
  ['no lone female staff', 'NO_LONE_FEMALE_STAFF'],
  ['unlock alone', 'UNLOCK_ALONE'],
]

async function unlockIn(
  row: ShownRow | undefined,
  { page }: Sitting,
  screens: Screens,
  seen: string,
): Promise<UnlockShown> {
  const told = row?.unlocking ?? ''
  const says = (saying: Saying) => isSaid(screens, saying, told)
  const conditions = CONDITIONS.flatMap(([saying, code]) => (says(saying) ? [code] : []))
  const isKnown = conditions.length > 0 || says('no unlock conditions')
  const isOld = says('not current')
  return {
    state: says('unlock unavailable') ? 'unavailable' : isKnown ? (isOld ? 'not current' : 'current') : 'nothing',
    conditions,
    words: await page.evaluate(readableText),
    seen,
  }
}

function appointmentIn(row: ShownRow, screens: Screens, now: Date): AppointmentSeen {
  const [from = '', to = ''] = timesShown(row.time ?? '')
  const says = (saying: Saying) => isSaid(screens, saying, row['appointment state'] ?? '')
  return {
    name: row.appointment ?? '',
    date: dayShown(row.day ?? '', now),
    from,
    to,
    place: placeShown(row.place ?? ''),
    state: says('cancelled') ? 'cancelled' : says('booked') ? 'booked' : 'other',
  }
}

/** The key of a room where one stands there, else what its words mean. */
function placeShown(text: string): string {
  const [key] = /\b[A-Z]{3}(?:-[A-Z0-9]+)+\b/.exec(text) ?? []
  if (key) return key
  return text.toLowerCase() === IN_CELL ? IN_CELL : (placeNamed(text) ?? text)
}
