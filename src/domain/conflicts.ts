import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** A conflict of two edits, as it waits for whoever has to know. */
export interface Conflict {
  /** Name of the appointment. */
  readonly name: string
  /** Whose edit did not stand, and who is told. */
  readonly told: readonly Role[]
  /** What staff read. */
  readonly message: string
}

/** What was done to an appointment, and by whom, as far as it is kept. */
export interface Edits {
  /** Start times, `HH:mm`, that the appointment has had. */
  readonly starts: readonly string[]
  readonly editors: readonly (Role | 'prison')[]
  readonly seen: string
}

export interface HealthcareConflicts {
  /** Conflicts about the person's appointments that are still shown. */
  conflicts(person: Person, role: Role): Promise<readonly Conflict[]>
  /** What history and audit of an appointment hold. */
  edits(person: Person, role: Role, name: string): Promise<Edits>
}

/** Exactly one conflict is shown: about this appointment, to this role, in words. */
export function expectConflict(conflicts: readonly Conflict[], name: string, role: Role): void {
  const [first] = conflicts
  if (conflicts.length === 1 && first?.name === name && first.told.includes(role) && first.message !== '') return
  throw new NonConformance({
    expected: `one conflict about "${name}" to be shown to the ${role} whose edit did not stand`,
    found: linesOf(conflicts),
    next: 'tell the editor whose change did not stand what stands instead.',
  })
}

export function expectNoConflict(conflicts: readonly Conflict[]): void {
  if (conflicts.length === 0) return
  throw new NonConformance({
    expected: 'no conflict to be shown',
    found: linesOf(conflicts),
    next: 'call a conflict only what two people decided differently without knowing of each other.',
  })
}

/** Both edits can be found again: what each set, and who made it. */
export function expectEdits({ starts, editors, seen }: Edits, role: Role, own: string, prisons: string): void {
  const missing = [
    ...[own, prisons].filter((start) => !starts.includes(start)).map((start) => `the time ${start}`),
    ...[role, 'prison' as const].filter((editor) => !editors.includes(editor)).map((editor) => `an edit by ${editor}`),
  ]
  if (missing.length === 0) return
  throw new NonConformance({
    expected: `history and audit to hold an edit by ${role} to ${own} and one by the prison to ${prisons}`,
    found: `without ${missing.join(' and ')}`,
    seen,
    next: 'keep every version of an appointment, and write down the prison as the author of its changes.',
  })
}

function linesOf(conflicts: readonly Conflict[]): string {
  const lines = conflicts.map(
    ({ name, told, message }) => `"${name}" to ${told.join(' and ') || 'nobody'}: "${message}"`,
  )
  return lines.join('; ') || 'none'
}
