import type { Resource, Stored } from '../../fhir/resource.ts'
import { text } from '../../fhir/resource.ts'
import { hasNearName, isBornAlike, particularsOf } from '../identity/matching.ts'
import { isNhsNumber } from '../identity/numbers.ts'

/** Why a record is listed for staff and not taken over. */
export const LISTED_BECAUSE = [
  'number-missing',
  'nhs-number-invalid',
  'numbers-contradict',
  'particulars-differ',
  'date-missing',
] as const
export type ListedBecause = (typeof LISTED_BECAUSE)[number]

/** One person's record in the system that it comes from. */
export interface OldRecord {
  /** What the old system calls it. */
  readonly key: string
  readonly patient: Resource
  readonly entries: readonly Resource[]
  readonly nhsNumber?: string
  readonly prisonNumber?: string
}

/** Whose record is here already under either number. */
export interface Holders {
  readonly byNhsNumber?: Stored | undefined
  readonly byPrisonNumber?: Stored | undefined
}

/** Mistakes a supplier can make in a migration. */
export interface MigrationPolicies {
  /** Why staff have to look at a record first; nothing where it is taken over. */
  problem(record: OldRecord, holders: Holders): ListedBecause | undefined
  /** The record here that an old one is joined to. */
  joins(record: OldRecord, holders: Holders, everybody: () => readonly Stored[]): Stored | undefined
  /** What of an old record's identifiers is kept. */
  identifiers(record: OldRecord): readonly unknown[]
  /** An entry as it is stored; `now` is ISO 8601. */
  kept(entry: Resource, now: string): Resource
  tracesOrigin(): boolean
  /** Whether a record that is not taken over is put on staff's list. */
  lists(because: ListedBecause): boolean
  /** Whether a record that has come before is taken over once more. */
  repeats(): boolean
}

export const referenceMigration: MigrationPolicies = {
  problem: ({ patient, entries, nhsNumber, prisonNumber }, { byNhsNumber, byPrisonNumber }) => {
    if (nhsNumber !== undefined && !isNhsNumber(nhsNumber)) return 'nhs-number-invalid'
    if (nhsNumber === undefined && prisonNumber === undefined) return 'number-missing'
    if (byNhsNumber && byPrisonNumber && byNhsNumber.id !== byPrisonNumber.id) return 'numbers-contradict'
    const held = byPrisonNumber ?? byNhsNumber
    if (held && !isAlike(held, patient)) return 'particulars-differ'
    return entries.every((entry) => text(entry, 'recordedDate') !== undefined) ? undefined : 'date-missing'
  },
  joins: (_record, { byNhsNumber, byPrisonNumber }) => byPrisonNumber ?? byNhsNumber,
  identifiers: ({ patient }) => (Array.isArray(patient.identifier) ? patient.identifier : []),
  kept: (entry) => entry,
  tracesOrigin: () => true,
  lists: () => true,
  repeats: () => false,
}

function isAlike(held: Stored, old: Resource): boolean {
  const [one, other] = [particularsOf(held), particularsOf(old)]
  return isBornAlike(one, other) && hasNearName(one, other)
}
