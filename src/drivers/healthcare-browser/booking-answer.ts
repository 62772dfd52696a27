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
 * @param isDone whether it was accepted, where nothing warned of it; looked at last, because it may lead elsewhere
 */
export async function answerOn(
  sitting: Sitting,
  screens: Screens,
  { what, asked, isDone }: { readonly what: string; readonly asked: Asked; readonly isDone: () => Promise<boolean> },
): Promise<BookingAnswer> {
  const seen = await sitting.look(what)
  const warning = sitting.at('warning')
  const message = (await warning.count()) === 0 ? '' : plain(await warning.first().innerText())
  const says = (saying: Saying) => message.toLowerCase().includes((screens.words[saying] ?? '\0').toLowerCase())
  const toStaff = asked === 'start' ? 'risk-to-staff-at-start' : 'risk-to-staff'
  const reasons = [
    ...(says('risk to staff') ? [toStaff] : []),
    ...REASONS.flatMap(([saying, reason]) => (says(saying) ? [reason] : [])),
  ]
  const [busy, text] = [await busyOn(sitting, screens), await sitting.page.evaluate(readableText)]
  const isAsked = message !== '' || (asked === 'start' && (await sitting.at('know of it').count()) > 0)
  return { accepted: !isAsked && (await isDone()), reasons, message, busy, text, seen }
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
