import { createHash } from 'node:crypto'
import { dateFrom } from './dates.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'
import { FIRST_MIGRATED_SERIAL, nhsCheckDigit, type Person } from './people.ts'
import type { Role } from './staff.ts'

/** One thing that an old record says of its person. */
export interface OldEntry {
  readonly diagnosis: string
  /** ISO date on which it was recorded; absent where the old system lost it. */
  readonly on?: string
}

/** A person's record in the system that is replaced. */
export interface OldRecord {
  readonly key: string
  readonly family: string
  readonly given: string
  /** ISO date. */
  readonly birthDate: string
  readonly gender: 'male' | 'female'
  readonly nhsNumber?: string
  readonly prisonNumber?: string
  readonly entry: OldEntry
}

/** What is seen of a migrated record. */
export interface MigratedSeen {
  /** NHS numbers and prison numbers of the record. */
  readonly numbers: readonly string[]
  readonly entries: readonly OldEntry[]
  /** Which old record each piece of it came from, and by which migration: `key of migration`. */
  readonly origins: readonly string[]
  readonly seen: string
}

/** An old record that staff are told to look at. */
export interface Listed {
  readonly key: string
  readonly because: string
}

export interface HealthcareMigration {
  /** @param migration a name that no other migration has */
  migrates(role: Role, migration: string, records: readonly OldRecord[]): Promise<void>
  listedBy(role: Role, migration: string): Promise<readonly Listed[]>
  migratedRecord(role: Role, numbers: Pick<OldRecord, 'nhsNumber' | 'prisonNumber'>): Promise<MigratedSeen>
}

/** What can be wrong with an old record, in the words of features, and the code of the interface. */
const FAULTS: Readonly<Record<string, string>> = {
  'no number': 'number-missing',
  'a wrong check digit': 'nhs-number-invalid',
  'numbers of two people': 'numbers-contradict',
  "somebody else's number": 'particulars-differ',
  'no date': 'date-missing',
}
export const MIGRATION_FAULTS = Object.keys(FAULTS)

export function migrationOf(person: Person): string {
  return `Old record ${person.prisonNumber}`
}

/** Rows of a table of old records: `record`, `of`, `with`, `diagnosis`, `on`. */
export function oldRecordsFrom(
  rows: readonly Readonly<Record<string, string>>[],
  people: (name: string) => Person,
  now: Date,
): readonly OldRecord[] {
  return rows.map(({ record: key = '', of: name = '', with: words = '', diagnosis = '', on = '' }) => {
    const person = people(name)
    const entry = { diagnosis, ...(on === '' ? {} : { on: dateFrom(on, now) }) }
    return spoilt({ ...soundRecord(person, key), entry }, words === '' ? 'both numbers' : words, people)
  })
}

type Unspoilt = OldRecord & Required<Pick<OldRecord, 'nhsNumber' | 'prisonNumber'>>

function soundRecord({ family, given, birthDate, gender, nhsNumber, prisonNumber }: Person, key: string) {
  return { key, family, given, birthDate, gender, nhsNumber, prisonNumber }
}

function spoilt(record: Unspoilt, words: string, people: (name: string) => Person): OldRecord {
  const { nhsNumber, prisonNumber, ...bare } = record
  const numberOf = /^the (NHS|prison) number of (\w+)$/.exec(words)
  if (words === 'both numbers') return record
  if (words === 'a prison number alone') return { ...bare, prisonNumber }
  if (words === 'an NHS number alone') return { ...bare, nhsNumber }
  if (words === 'no number') return bare
  if (words === 'a wrong check digit') return { ...record, nhsNumber: wrongly(nhsNumber) }
  if (numberOf?.[1] === 'NHS') return { ...record, nhsNumber: people(numberOf[2] ?? '').nhsNumber }
  if (numberOf?.[1] === 'prison') return { ...record, prisonNumber: people(numberOf[2] ?? '').prisonNumber }
  throw new HarnessFault(`"${words}" does not say which numbers an old record has.`)
}

function wrongly(nhsNumber: string): string {
  return `${nhsNumber.slice(0, 9)}${(Number(nhsNumber.at(-1)) + 1) % 10}`
}

/** Many old records, the first of them sound, of which some are faulty. */
export interface Batch {
  readonly records: readonly OldRecord[]
  readonly faulty: readonly Listed[]
}

/** Serials for one migration of the full volume. */
const BLOCK = 11_000

/**
 * So many old records; the faults are spread evenly and of every kind in turn.
 *
 * @param held somebody whom the system holds already, with both numbers, whom two kinds of faults are about
 * @param block tells runs apart that meet the same system
 */
export function batchOf(count: number, faults: number, held: Person, block: number): Batch {
  const faulty: Listed[] = []
  let serial = FIRST_MIGRATED_SERIAL + (block % 9) * BLOCK
  const [, first] = numberAfter(serial)
  const every = Math.floor(count / Math.max(faults, 1))
  const records = Array.from({ length: count }, (_, index): OldRecord => {
    const [next, nhsNumber] = numberAfter(serial)
    serial = next
    const record = inventedRecord(index, nhsNumber, held)
    if (index % every !== every - 1 || faulty.length >= faults) return record
    const [words = '', because = ''] = Object.entries(FAULTS)[faulty.length % MIGRATION_FAULTS.length] ?? []
    faulty.push({ key: record.key, because })
    return faultyRecord(record, words, held, first)
  })
  return { records, faulty }
}

function numberAfter(serial: number): readonly [number, string] {
  for (let next = serial; ; next += 1) {
    const nine = `999${String(next).padStart(6, '0')}`
    const check = nhsCheckDigit(nine)
    if (check !== undefined) return [next + 1, nine + check]
  }
}

const SURNAMES = ['Albrecht', 'Byrne', 'Castell', 'Devane', 'Eastaway', 'Fallon', 'Gadsby', 'Hollis']

function inventedRecord(index: number, nhsNumber: string, { prisonNumber }: Person): OldRecord {
  const bytes = createHash('sha256').update(`${prisonNumber}\n${index}`).digest()
  const letter = (at: number) => 'QUXYZ'.charAt((bytes[at] ?? 0) % 5)
  const day = new Date(Date.UTC(1955 + ((bytes[4] ?? 0) % 45), (bytes[5] ?? 0) % 12, 1 + ((bytes[6] ?? 0) % 28)))
  const on = new Date(Date.UTC(2008 + ((bytes[7] ?? 0) % 16), (bytes[8] ?? 0) % 12, 1 + ((bytes[9] ?? 0) % 28)))
  return {
    key: `OLD-${String(index).padStart(6, '0')}`,
    family: SURNAMES[index % SURNAMES.length] ?? '',
    given: `Record ${index}`,
    birthDate: day.toISOString().slice(0, 10),
    gender: index % 20 === 0 ? 'female' : 'male',
    nhsNumber,
    prisonNumber: `${letter(0)}${String(index % 10_000).padStart(4, '0')}${prisonNumber.slice(5)}`,
    entry: { diagnosis: `Diagnosis ${index}`, on: on.toISOString().slice(0, 10) },
  }
}

function faultyRecord(record: OldRecord, words: string, held: Person, first: string): OldRecord {
  const { nhsNumber: _nhs, prisonNumber: _prison, ...bare } = record
  if (words === 'no number') return bare
  if (words === 'a wrong check digit') return { ...record, nhsNumber: wrongly(record.nhsNumber ?? '') }
  if (words === 'no date') return { ...record, entry: { diagnosis: record.entry.diagnosis } }
  if (words === 'numbers of two people') return { ...record, nhsNumber: first, prisonNumber: held.prisonNumber }
  return { ...bare, prisonNumber: held.prisonNumber }
}

/** Exactly these old records are on staff's list, each with its reason. */
export function expectListed(found: readonly Listed[], expected: readonly Listed[]): void {
  const line = ({ key, because }: Listed) => `${key} (${because})`
  const [shown, wanted] = [found.map(line).sort(), expected.map(line).sort()]
  if (shown.join('\n') === wanted.join('\n')) return
  const missing = wanted.filter((one) => !shown.includes(one))
  const extra = shown.filter((one) => !wanted.includes(one))
  throw new NonConformance({
    expected: `${wanted.length} old records to be listed, each once and with its reason`,
    found: `${shown.length} listed; not among them ${few(missing)}; listed without need ${few(extra)}`,
    next: 'list every record that cannot be placed by its numbers, say why, and take over the rest.',
  })
}

const few = (lines: readonly string[]) => lines.slice(0, 5).join(', ') || 'none'

/** The record has both numbers, exactly these entries with their dates, and says where they are from. */
export function expectMigrated(found: MigratedSeen, records: readonly OldRecord[], migration: string): void {
  const numbers = [...new Set(records.flatMap(({ nhsNumber, prisonNumber }) => [nhsNumber, prisonNumber]))]
  const wanted = describe({
    numbers: numbers.filter((one) => one !== undefined),
    entries: records.map(({ entry }) => entry),
    origins: records.map(({ key }) => `${key} of ${migration}`),
  })
  const shown = describe(found)
  if (shown === wanted) return
  throw new NonConformance({
    expected: `a record with ${wanted}`,
    found: shown,
    seen: found.seen,
    next: 'keep both numbers, the date on which each entry was recorded, and where it came from.',
  })
}

function describe({ numbers, entries, origins }: Omit<MigratedSeen, 'seen'>): string {
  const dated = entries.map(({ diagnosis, on }) => `${diagnosis} of ${on ?? 'no date'}`).sort()
  return `${[...numbers].sort().join(' and ') || 'no number'}; ${dated.join(', ') || 'no entry'}; from ${[...origins].sort().join(', ') || 'nowhere'}`
}
