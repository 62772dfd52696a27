import { type AllowList, type Disclosure, judgeMessage } from './allow-list.ts'
import { type Appointments, type Booking, IN_CELL } from './appointments.ts'
import type { WireRequest } from './exchange.ts'
import { NonConformance, NothingObserved } from './outcomes.ts'
import type { Person } from './people.ts'

export interface PrisonMessages {
  /** Every call of the prison that names the person or is known to be about them, in order. */
  callsAbout(person: Person): Promise<readonly WireRequest[]>
}

function disclosed(list: AllowList, calls: readonly WireRequest[], requirement: string): readonly Disclosure[] {
  return calls.flatMap((call) => judgeMessage(list, call).disclosures).filter((one) => one.requirement === requirement)
}

function expectNone(found: readonly Disclosure[], expected: string, next: string): void {
  const [first] = found
  if (!first) return
  throw new NonConformance({ expected, found: `${first.message}, ${first.where}: ${first.what}`, next })
}

/** A message of this type has come, and neither it nor any other call about the person has a field too many. */
export function expectAgreed(list: AllowList, calls: readonly WireRequest[], type: string): void {
  expectNone(
    disclosed(list, calls, 'CONF-01'),
    'the prison to be sent nothing but the fields on the list for each type of message',
    'leave out what docs/interface/allow-list.md does not list.',
  )
  expectSent(list, calls, type)
}

function expectSent(list: AllowList, calls: readonly WireRequest[], type: string): void {
  const types = calls.flatMap((call) => judgeMessage(list, call).type ?? [])
  if (types.includes(type)) return
  throw new NothingObserved(
    `The prison was sent no message of the type ${type} (${types.join(', ') || 'no message at all'}), so what one holds was not seen.`,
  )
}

/** The prison was asked, and its address and its parameters told it nothing. */
export function expectQuestions(list: AllowList, calls: readonly WireRequest[]): void {
  if (!calls.some(({ method }) => method === 'GET'))
    throw new NothingObserved('The prison was asked nothing about this person.')
  expectNone(
    disclosed(list, calls, 'CONF-01'),
    'the prison to be asked without being told anything',
    'ask with the parameters that docs/interface/allow-list.md lists.',
  )
}

/**
 * As many bookings as asked for, each with one of the words that a requirement keeps from the prison: in the title, in
 * what it is for, or in the clinic's name; as it is written, in capitals and in small letters.
 */
export function revealingBookings(
  list: AllowList,
  requirement: string,
  count: number,
  date: string,
): readonly Booking[] {
  const { words = [] } = list.words.find((one) => one.requirement === requirement) ?? {}
  return Array.from({ length: count }, (_, index) => {
    const word = words[index % words.length] ?? ''
    const written = [word, word.toUpperCase(), word.toLowerCase()][Math.floor(index / 3) % 3] ?? word
    const telling = [
      { name: `${written} clinic` },
      { name: `Review ${index + 1}`, about: `${written}, since June` },
      { name: `Review ${index + 1}`, clinic: `${written} clinic` },
    ][(index + Math.floor(index / words.length)) % 3]
    const at = (minutes: number) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    const [from, to] = [at(8 * 60 + index * 4), at(8 * 60 + index * 4 + 4)]
    return { name: '', ...telling, date, from, to, place: IN_CELL }
  })
}

/** The prison's book has an entry for each booking, at its time; what it is called there is not compared. */
export function expectAtTheirTimes({ found, seen }: Appointments, bookings: readonly Booking[]): void {
  const times = (all: readonly Pick<Booking, 'date' | 'from'>[]) =>
    all.map(({ date, from }) => `${date} ${from}`).sort()
  const [wanted, held] = [times(bookings), times(found.filter(({ state }) => state === 'booked'))]
  if (wanted.join() === held.join()) return
  if (held.length < wanted.length)
    throw new NothingObserved(
      `The prison holds ${held.length} of ${wanted.length} appointments, so not all of them could tell anything.`,
    )
  throw new NonConformance({
    expected: `the prison to hold ${wanted.length} appointments, each at its time`,
    found: `${held.length}: ${held.join(', ')}`,
    seen,
    next: 'give the prison neutral words for the slip, and book all the same.',
  })
}

/** A message of this type has come, and no call about the person holds a word that the requirement keeps back. */
export function expectKept(
  list: AllowList,
  calls: readonly WireRequest[],
  { type, requirement }: { readonly type: string; readonly requirement: string },
): void {
  const { 'tells-of': kind = 'it' } = list.words.find((one) => one.requirement === requirement) ?? {}
  expectNone(
    disclosed(list, calls, requirement),
    `nothing that the prison is sent to tell of ${kind}`,
    'send words that say what the prison has to do, and keep the others.',
  )
  expectSent(list, calls, type)
}
