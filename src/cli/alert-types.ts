import { ConfigurationProblem } from '../domain/outcomes.ts'
import type { Role } from '../domain/staff.ts'

/** Roles that give care. One that may see no alert at all would make every promise about alerts an empty one. */
const CLINICIANS: readonly Role[] = ['nurse', 'female nurse', 'doctor']

/**
 * The alert types that the candidate file gives a role.
 *
 * @throws {ConfigurationProblem} for a clinician who is given none: what is withheld from everybody shows nothing
 */
export function alertTypesOf(
  declared: Readonly<Partial<Record<Role, readonly string[]>>>,
  role: Role,
): readonly string[] {
  const types = declared[role] ?? []
  if (types.length > 0 || !CLINICIANS.includes(role)) return types
  throw new ConfigurationProblem(
    [
      `Expected "alert-types" of the candidate file to say which alerts a ${role} may see; found none.`,
      'Seen: a view of nothing is the right one for whoever may see nothing, so it cannot show that alerts are shown.',
      `Next: give ${role} the alert types that your system shows to that role, for example [H, X].`,
    ].join('\n'),
  )
}
