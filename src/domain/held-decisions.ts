import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** What may stand in the way of an informed decision: the codes of the interface. */
export const COMMUNICATION_NEEDS = ['capacity', 'language', 'distress'] as const
export type CommunicationNeed = (typeof COMMUNICATION_NEEDS)[number]

/** How somebody decided all the same: with an interpreter, or for a reason. */
export const SUPPORTS = { 'with the interpreter': 'interpreter', because: 'reason' } as const
export type Support = keyof typeof SUPPORTS

export interface SupportSeen {
  /** For example `interpreter Ms Osel`. */
  readonly supports: readonly string[]
  readonly seen: string
}

export interface HealthcareHeldDecisions {
  flagsCommunication(person: Person, role: Role, need: CommunicationNeed): Promise<void>
  endsCommunicationFlag(person: Person, role: Role, need: CommunicationNeed): Promise<void>
  /** With what the decision that counts was made. */
  supportSeen(person: Person, role: Role): Promise<SupportSeen>
  laterConversations(person: Person, role: Role): Promise<{ readonly open: number; readonly seen: string }>
}

export function expectSupport({ supports, seen }: SupportSeen, support: Support, words: string): void {
  const wanted = `${SUPPORTS[support]} ${words}`
  if (supports.join('; ') === wanted) return
  throw new NonConformance({
    expected: `a decision made with: ${wanted}`,
    found: supports.join('; ') || 'nothing recorded',
    seen,
    next: 'keep the interpreter or the reason with the decision.',
  })
}

export function expectLater(
  { open, seen }: { readonly open: number; readonly seen: string },
  wanted: 'is' | 'is not',
): void {
  if (open === (wanted === 'is' ? 1 : 0)) return
  throw new NonConformance({
    expected: wanted === 'is' ? 'one conversation at a later time to be had' : 'no conversation to be had',
    found: `${open}`,
    seen,
    next: 'route a decision that was held to a later time, until it is made.',
  })
}
