import type { HealthcareAcctReview } from '../../domain/acct-review.ts'
import type { AskPerson, Field } from '../../domain/attended.ts'
import { Parked } from '../../domain/outcomes.ts'
import type { Healthcare } from '../../domain/parties.ts'
import type { HealthcareScreens } from '../../domain/screens.ts'
import { attendedAlerts } from './alerts.ts'
import { type Attendance, choosing, lines, meant, one, openRecord, partsOf } from './answering.ts'
import { attendedBookings } from './bookings.ts'
import { attendedClinics } from './clinics.ts'
import { dateIn, isDate } from './dates.ts'
import { attendedEmergency } from './emergency.ts'
import type { AttendedScreens } from './healthcare.ts'
import { attendedReception } from './reception.ts'
import { attendedRegistration } from './registration.ts'
import { attendedWork } from './work.ts'

/** The healthcare party as a person meets it on screens; what examples only arrange goes over its interface. */
export function screensAttended(over: Healthcare, ask: AskPerson, { places, signIn }: AttendedScreens): Healthcare {
  const attendance: Attendance = { ask, ...(signIn === undefined ? {} : { signIn }) }
  return {
    ...over,
    ...shownOtherwise(),
    ...attendedAlerts(ask, { place: places.risk ?? 'wherever the record shows it', ...attendance }),
    ...attendedBookings(attendance),
    ...attendedClinics(attendance),
    ...attendedEmergency(attendance),
    ...attendedReception(attendance),
    ...attendedRegistration(attendance),
    ...attendedWork(attendance),
    ...attendedRecord(attendance),
  }
}

/** Whom or when something on a record names. */
function attendedRecord(attendance: Attendance): HealthcareAcctReview & Pick<HealthcareScreens, 'itemsOf'> {
  const { ask } = attendance
  return {
    async acctReview(person, role) {
      const instruction = [...openRecord(attendance, person, role), 'Look for when the next ACCT review is.']
      const heard = await ask({ instruction, fields: REVIEW })
      const state = meant(heard, 'state', REVIEW_STATES) ?? 'not stated'
      const date = one(heard, 'date')
      return { state, ...(state === 'planned' && date !== '' ? { date: dateIn(date) } : {}), seen: heard.seen }
    },
    async itemsOf(person, role) {
      const instruction = [...openRecord(attendance, person, role), 'Look at each alert and each appointment.']
      const { said, seen } = await ask({ instruction, fields: [ITEMS] })
      const items = (said.items ?? []).map((line) => {
        const [what = '', named = ''] = partsOf(line)
        return { what, person: named }
      })
      return { items, seen }
    },
  }
}

const REVIEW_STATES = {
  planned: 'planned',
  'said not to be recorded': 'none recorded',
  'said not to be known': 'unavailable',
  'not mentioned': 'not stated',
} as const
const REVIEW: readonly Field[] = [
  choosing('state', 'The next ACCT review is', REVIEW_STATES),
  {
    name: 'date',
    ask: 'On which day, as 2026-03-02 (empty: not said)',
    objection: (line) => (line === '' || isDate(line) ? undefined : 'write it as 2026-03-02 or 02/03/2026'),
  },
]
const ITEMS = lines(
  'items',
  'Each alert and each appointment, as: what it is; the name of the person that stands with it (or nothing)',
  ([what]) => (what ? undefined : 'begin with what it is'),
)

/** What a person at a screen cannot answer for, and why. */
export const SHOWN_OTHERWISE = {
  riskInSight: 'What stays in sight on each view is measured there.',
  firstSight: 'How soon risk is in sight, and that it comes first, is measured there.',
  beginsToWrite: 'A view that stays open while something changes is watched there, several times in a second.',
  openView: 'A view that stays open while something changes is watched there, several times in a second.',
  turnsFrom: 'Another record is asked for before the first has come, sooner than a hand can.',
  goesBack: 'Another record is asked for before the first has come, sooner than a hand can.',
  shownNow: 'What flashes up between two records is sooner gone than read.',
  everythingOn: 'What a page is made from, and nobody sees, is read there.',
  scanFindings: 'A scan against WCAG 2.2 needs one.',
  wayByKeyboard: 'Each stop of the keyboard, and whether it can be seen, is measured there.',
  enlarged: 'What is lost at 320 pixels and at 200 percent is measured there.',
  spacedOut: 'What is cut off with more space between letters and lines is measured there.',
  riskInWords: 'What a screen reader says of risk is read from the accessibility tree.',
  patientTexts: 'Texts are opened and recordings measured there.',
} as const satisfies Partial<Record<keyof Healthcare, string>>

function shownOtherwise() {
  return Object.fromEntries(
    Object.entries(SHOWN_OTHERWISE).map(([verb, because]) => [
      verb,
      () =>
        Promise.reject(
          new Parked(
            `This is looked at in a browser, and the candidate file names none that can be driven. ${because}\nNext: give "interfaces.ui" of kind "browser", or show this requirement by other evidence.`,
          ),
        ),
    ]),
  )
}
