import type { Booking } from '../../domain/appointments.ts'
import type { BookingAnswer, Busy } from '../../domain/booking-answers.ts'
import { COMMITMENT_KINDS, type CommitmentKind } from '../../domain/commitments.ts'
import type { Saying, Screens } from '../../domain/named-places.ts'
import { readableText } from './in-page.ts'
import type { Sitting } from './sitting.ts'
import { plain, rowsOf } from './tables.ts'

/** What staff were doing when they were answered. */
export type Asked = 'booking' | 'start'

/** What a warning says, and which reason of the interface that is. */
const REASONS: readonly (readonly [Saying, string])[] = [
  ['clash', 'clash'],
  ['plans unavailable', 'commitments-unavailable'],
  ['must not meet', 'non-association'],
  ['risk to staff unknown', 'risk-unavailable'],
]

/**
 * What a page answers to a booking or a start.
 *
 * @param shows what is on the page that comes after it has been accepted
 */
export async function answerOn(
  sitting: Sitting,
  screens: Screens,
  { what, asked, shows }: { readonly what: string; readonly asked: Asked; readonly shows: Booking['name'] },
): Promise<BookingAnswer> {
  const seen = await sitting.look(what)
  const warning = sitting.at('warning')
  const message = (await warning.count()) === 0 ? '' : plain(await warning.first().innerText())
  const shown = plain(await sitting.page.locator('body').innerText())
  const says = (saying: Saying) => message.toLowerCase().includes((screens.words[saying] ?? '\0').toLowerCase())
  const toStaff = asked === 'start' ? 'risk-to-staff-at-start' : 'risk-to-staff'
  const reasons = [
    ...(says('risk to staff') ? [toStaff] : []),
    ...REASONS.flatMap(([saying, reason]) => (says(saying) ? [reason] : [])),
  ]
  const isAsked = message !== '' || (await sitting.at(asked === 'start' ? 'know of it' : 'book').count()) > 0
  return {
    accepted: !isAsked && shown.toLowerCase().includes(shows.toLowerCase()),
    reasons,
    message,
    busy: await busyOn(sitting, screens),
    text: await sitting.page.evaluate(readableText),
    seen,
  }
}

async function busyOn(sitting: Sitting, screens: Screens): Promise<readonly Busy[]> {
  if (!sitting.names('busy times')) return []
  const rows = await rowsOf(sitting.at('busy times'), screens)
  return rows.map(({ from = 'no time', to = 'no time', kind = '' }) => {
    const named = Object.keys(COMMITMENT_KINDS).find((one) => isWord(screens, one as CommitmentKind, kind))
    return { from, to, ...(kind === '' ? {} : { kind: named ? COMMITMENT_KINDS[named as CommitmentKind] : kind }) }
  })
}

function isWord({ words }: Screens, kind: CommitmentKind, text: string): boolean {
  return words[kind]?.toLowerCase() === text.toLowerCase()
}
