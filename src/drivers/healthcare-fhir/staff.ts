import { ConfigurationProblem } from '../../domain/outcomes.ts'
import { ROLES, type Role } from '../../domain/staff.ts'
import type { Desk } from './desk.ts'
import { STAFF_ID } from './systems.ts'

/** Who stands behind a role, as the system knows them. */
export interface Staff {
  /** `Practitioner/17`. */
  practitioner(role: Role): Promise<string>
  /** The roles whose practitioners are among the references, in order of roles. */
  rolesAmong(references: readonly string[]): Promise<readonly Role[]>
}

/** Finds practitioners by the staff identifier that the interface gives each role: `female-nurse`. */
export function staffOf(desk: Desk): Staff {
  const known = new Map<Role, string>()
  const practitioner = async (role: Role) => {
    const before = known.get(role)
    if (before !== undefined) return before
    const { matches, where } = await desk
      .as('nurse')
      .search('Practitioner', { identifier: `${STAFF_ID}|${role.replaceAll(' ', '-')}` })
    const id = matches[0]?.id
    if (id === undefined)
      throw new ConfigurationProblem(
        `The system has no practitioner for the role ${role}.\nSeen: ${where}\nNext: give one the staff identifier "${role.replaceAll(' ', '-')}".`,
      )
    known.set(role, `Practitioner/${id}`)
    return `Practitioner/${id}`
  }
  return {
    practitioner,
    async rolesAmong(references) {
      const found: Role[] = []
      for (const role of ROLES) if (await isAmong(references, practitioner(role))) found.push(role)
      return found
    },
  }
}

async function isAmong(references: readonly string[], practitioner: Promise<string>): Promise<boolean> {
  const wanted = await practitioner
  return references.some((reference) => reference === wanted || reference.endsWith(`/${wanted}`))
}
