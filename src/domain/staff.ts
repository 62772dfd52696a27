/**
 * The people who use the healthcare system. A candidate file gives each role its credential and says which alert types
 * the role may see; what a role may see is never guessed.
 */
export const ROLES = ['nurse', 'female nurse', 'doctor', 'clinic clerk', 'identity officer'] as const
export type Role = (typeof ROLES)[number]

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text)
}
