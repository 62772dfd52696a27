import {
  type AppointmentSeen,
  type HealthcareBooking,
  placeNamed,
  type SendingState,
} from '../../domain/appointments.ts'
import type { Field, Heard } from '../../domain/attended.ts'
import type { HealthcareUnlock, UnlockShown } from '../../domain/unlock.ts'
import {
  type Attendance,
  choosing,
  identified,
  lines,
  meant,
  one,
  openRecord,
  partsOf,
  presence,
  presentAmong,
  several,
  signedIn,
} from './answering.ts'
import { dateIn, isDate } from './dates.ts'

type Clinics = HealthcareUnlock & Pick<HealthcareBooking, 'appointments' | 'sendingOf' | 'clinicList'>

/** Appointments as a person finds them: on a record, and in the clinic list of a day. */
export function attendedClinics(attendance: Attendance): Clinics {
  const { ask } = attendance
  return {
    async appointments(person, role) {
      const instruction = [...openRecord(attendance, person, role), 'Look at all appointments, cancelled ones too.']
      const { said, seen } = await ask({ instruction, fields: [APPOINTMENTS] })
      return { found: (said.appointments ?? []).map(appointmentIn), seen }
    },
    async sendingOf(person, role, name) {
      const instruction = [
        ...openRecord(attendance, person, role),
        `Look for what became of telling the prison of the appointment "${name}".`,
      ]
      const heard = await ask({ instruction, fields: [choosing('sending', 'The prison', SENDING)] })
      return meant(heard, 'sending', SENDING) ?? 'not stated'
    },
    async clinicList(role, date, people) {
      const instruction = [...signedIn(attendance, role), `Open your clinic list of ${date}.`]
      return presentAmong(await ask({ instruction, fields: presence(people, 'on it') }), people, 'on it')
    },
    async unlockWithBooking(person, role, name) {
      const where = `Look at what the appointment "${name}" says of how the person is to be unlocked.`
      return unlockIn(await ask({ instruction: [...openRecord(attendance, person, role), where], fields: UNLOCK }))
    },
    async unlockInClinicList(person, role, date) {
      const where = `Open your clinic list of ${date}, and look at what it says of how ${identified(person)} is to be unlocked.`
      return unlockIn(await ask({ instruction: [...signedIn(attendance, role), where], fields: UNLOCK }))
    },
  }
}

const SENDING: Readonly<Record<string, SendingState>> = {
  'has not been told so far': 'waiting',
  'has been sent it, and nothing has come back': 'sent',
  'has taken it': 'received',
  'has turned it down': 'rejected',
  'has not answered in time': 'unconfirmed',
  'has to be told by hand': 'by-hand',
  'is not mentioned': 'not stated',
}

const STATES: Readonly<Record<string, AppointmentSeen['state']>> = {
  booked: 'booked',
  cancelled: 'cancelled',
  other: 'other',
}

const APPOINTMENTS = lines(
  'appointments',
  `Each appointment, as: what the slip says; day; from; to; where (such as Kirkvale treatment room 1, the code of a room, or in cell); ${Object.keys(STATES).join(', or ')}`,
  ([name = '', day = '', from = '', to = '', , state = '']) => {
    if (name === '' || !isDate(day)) return 'begin with what the slip says; and the day as 2026-03-02'
    if (!/^\d\d:\d\d$/.test(from) || !/^(?:\d\d:\d\d)?$/.test(to)) return 'write the times as 09:00'
    return STATES[state] === undefined ? `end with one of: ${Object.keys(STATES).join(', ')}` : undefined
  },
)

function appointmentIn(line: string): AppointmentSeen {
  const [name = '', day = '', from = '', to = '', place = '', state = ''] = partsOf(line)
  const at = placeNamed(place) ?? place
  return { name, date: dateIn(day), from, to, place: at, state: STATES[state] ?? 'other' }
}

const CONDITIONS: Readonly<Record<string, string>> = {
  'two officers': 'TWO_OFFICERS',
  'three officers': 'THREE_OFFICERS',
  'no member of staff alone with the person': 'NO_LONE_STAFF',
  'no woman alone with the person': 'NO_LONE_FEMALE_STAFF',
  'when others are not out': 'UNLOCK_ALONE',
  'something else': 'ANOTHER',
}

const UNLOCK_STATES: Readonly<Record<string, UnlockShown['state']>> = {
  'said, and up to date': 'current',
  'said, and marked as out of date': 'not current',
  'said not to be known': 'unavailable',
  'not mentioned': 'nothing',
}

const UNLOCK: readonly Field[] = [
  choosing('state', 'How the person is to be unlocked is', UNLOCK_STATES),
  several('conditions', 'Each condition that it gives (none: nothing)', CONDITIONS),
  { name: 'words', ask: 'All that it says there, word for word (empty: nothing)' },
]

function unlockIn(heard: Heard): UnlockShown {
  return {
    state: meant(heard, 'state', UNLOCK_STATES) ?? 'nothing',
    conditions: (heard.said.conditions ?? []).flatMap((words) => CONDITIONS[words] ?? []),
    words: one(heard, 'words'),
    seen: heard.seen,
  }
}
