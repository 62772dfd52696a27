/**
 * The people who use the healthcare system. A candidate file gives each role its credential and says which alert types
 * the role may see; what a role may see is never guessed. Whoever works at one prison alone names it; the others work
 * at all of them.
 */
export const ROLES = [
  'nurse',
  'female nurse',
  'doctor',
  'clinic clerk',
  'identity officer',
  'Kirkvale nurse',
  'Harrowmere nurse',
  'Kirkvale clerk',
  'privacy officer',
  'newcomer',
] as const
export type Role = (typeof ROLES)[number]

/** Those whom an appointment can be with. */
export const CLINIC_ROLES = ['nurse', 'female nurse', 'doctor', 'clinic clerk', 'identity officer'] as const

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text)
}

/** The name of the one prison that a role works at; nothing for those who work at all of them. */
export function prisonOf(role: Role): string | undefined {
  return /^[A-Z][a-z]+(?= )/.exec(role)?.[0]
}
