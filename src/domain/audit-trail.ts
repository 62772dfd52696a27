import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** What somebody tries to do to an audit entry. */
export const AUDIT_DEEDS = ['change', 'remove'] as const
export type AuditDeed = (typeof AUDIT_DEEDS)[number]

/** What of an entry somebody alters in a copy. */
export const ALTERATIONS = ['who did it', 'when it was done', 'what was done', 'whom it was about'] as const
export type Alteration = (typeof ALTERATIONS)[number]

/** An attempt on the entries that a record had, and what is left of them. */
export interface AuditAttempt {
  /** How many entries there were. */
  readonly entries: number
  /** Attempts that were not refused, as seen. */
  readonly granted: readonly string[]
  /** Entries that are gone or say something else now. */
  readonly lost: readonly string[]
  readonly seen: string
}

/** What is said of two copies of one entry. */
export interface SealSeen {
  readonly original: 'intact' | 'altered' | 'not stated'
  readonly altered: 'intact' | 'altered' | 'not stated'
  readonly seen: string
}

export interface HealthcareAuditTrail {
  /** Tries it with every entry about the person's record; see `auditAttempt`. */
  attacksAudit(person: Person, role: Role, deed: AuditDeed): Promise<void>
  auditAttempt(person: Person): AuditAttempt
  /** Has a copy of an entry checked as it is, and one with something altered; see `sealSeen`. */
  verifiesCopies(person: Person, alteration: Alteration): Promise<void>
  sealSeen(person: Person): SealSeen
}

/** Every attempt was refused, and every entry is there and says what it said. */
export function expectAuditUntouched({ entries, granted, lost, seen }: AuditAttempt): void {
  if (entries === 0) throw new HarnessFault('There was no entry to lay hands on.')
  if (granted.length === 0 && lost.length === 0) return
  throw new NonConformance({
    expected: `each attempt on ${entries} entries to be refused, and every entry to be as it was`,
    found: `${granted.length} not refused, ${lost.length} gone or changed`,
    seen: granted[0] ?? lost[0] ?? seen,
    next: 'let no role change or remove an audit entry, and offer no way to do it.',
  })
}

/** The altered copy is told from the entry, and the original one is not suspected. */
export function expectTamperingSeen({ original, altered, seen }: SealSeen): void {
  if (original === 'intact' && altered === 'altered') return
  throw new NonConformance({
    expected: 'a copy as written to be found intact, and an altered one to be found altered',
    found: `the copy as written ${original}, the altered one ${altered}`,
    seen,
    next: 'seal every part of an entry when it is written, and check the seal when asked.',
  })
}
