import { ConfigurationProblem } from '../../domain/outcomes.ts'
import { CLINIC_ROLES, type Role } from '../../domain/staff.ts'
import type { Desk } from './desk.ts'
import { STAFF_ID } from './systems.ts'

/** Who stands behind a role, as the system knows them. */
export interface Staff {
  /** `Practitioner/17`. */
  practitioner(role: Role): Promise<string>
  /** The roles whose practitioners are among the references, in order of roles. */
  rolesAmong(references: readonly string[]): Promise<readonly Role[]>
}

/**
 * Finds practitioners by the staff identifier that the interface gives each role: `female-nurse`. Where the run makes
 * the people, it makes the staff too.
 */
export function staffOf(desk: Desk): Staff {
  const known = new Map<Role, string>()
  const made = async (value: string) => {
    const resource = { resourceType: 'Practitioner', identifier: [{ system: STAFF_ID, value }] }
    const exists = { 'if-none-exist': `identifier=${STAFF_ID}|${value}` }
    return (await desk.as('nurse').create(resource, exists)).resource
  }
  const practitioner = async (role: Role) => {
    const before = known.get(role)
    if (before !== undefined) return before
    const value = role.replaceAll(' ', '-')
    const { matches, where } = await desk.as('nurse').search('Practitioner', { identifier: `${STAFF_ID}|${value}` })
    const id = (matches[0] ?? (desk.people === 'created-over-fhir' ? await made(value) : undefined))?.id
    if (id === undefined)
      throw new ConfigurationProblem(
        `The system has no practitioner for the role ${role}.\nSeen: ${where}\nNext: give one the staff identifier "${value}".`,
      )
    known.set(role, `Practitioner/${id}`)
    return `Practitioner/${id}`
  }
  return {
    practitioner,
    async rolesAmong(references) {
      const found: Role[] = []
      for (const role of CLINIC_ROLES) if (await isAmong(references, practitioner(role))) found.push(role)
      return found
    },
  }
}

async function isAmong(references: readonly string[], practitioner: Promise<string>): Promise<boolean> {
  const wanted = await practitioner
  return references.some((reference) => reference === wanted || reference.endsWith(`/${wanted}`))
}
