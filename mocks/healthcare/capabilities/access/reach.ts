import type { Acting, StaffMember } from '../../access.ts'
import type { Capability, HealthcareSystem } from '../../capability.ts'
import { type Resource, type Stored, text, texts } from '../../fhir/resource.ts'
import { patientsIn } from '../audit.ts'
import { isOpenInEmergency } from './emergency.ts'

/** What is about to happen to a resource. */
export type Doing = 'show' | 'change'

/** Mistakes a supplier can make about whose records staff of one prison may use. */
export interface ReachPolicies {
  /** Whether a resource is looked at only where its patient is in reach. */
  isGuarded(resource: Pick<Resource, 'resourceType'>, doing: Doing): boolean
  /** Whether a stay is at one of the sites, and still goes on. */
  isAtSite(stay: Stored, sites: readonly string[]): boolean
  /** Whether a team makes the person responsible for its patient now. */
  isInTeam(team: Stored, practitioner: string, now: Date): boolean
  /** Whether a team for one patient opens the record of this one. */
  covers(patient: Stored, cared: Stored): boolean
}

export const referenceReach: ReachPolicies = {
  isGuarded: () => true,
  isAtSite: (stay, sites) =>
    stay.status !== 'finished' && texts(stay, 'serviceProvider.identifier.value').some((code) => sites.includes(code)),
  isInTeam: (team, practitioner, now) =>
    team.status === 'active' &&
    texts(team, 'participant.member.reference').includes(practitioner) &&
    Date.parse(text(team, 'period.end') ?? '9999-01-01') > now.getTime(),
  covers: (patient, cared) => patient.id === cared.id,
}

/** Staff of one prison reach the people who are held there, and those in whose care team they are. */
export function createReach(system: HealthcareSystem): Capability {
  return {
    name: 'reach',
    reaches: (resource, { user }: Acting, doing) => {
      if (user.sites === undefined || !system.policies.reach.isGuarded(resource, doing)) return true
      const sites = user.sites
      return patientsIn(resource).every(
        (patient) =>
          isInReach(system, user, sites, patient) ||
          (doing === 'show' && isOpenInEmergency(system, { user }, patient, resource)),
      )
    },
  }
}

function isInReach(system: HealthcareSystem, user: StaffMember, sites: readonly string[], patient: string): boolean {
  const { store, policies, clock } = system
  const isHere = (stay: Stored) => text(stay, 'subject.reference') === patient && policies.reach.isAtSite(stay, sites)
  if (store.filter('Encounter', isHere, patient).length > 0) return true
  const find = (reference = '') => store.find('Patient', reference.replace('Patient/', ''))
  const wanted = find(patient)
  const covers = (cared: Stored | undefined) =>
    wanted !== undefined && cared !== undefined && policies.reach.covers(wanted, cared)
  const member = `Practitioner/${user.id}`
  const teams = store.filter('CareTeam', (team) => policies.reach.isInTeam(team, member, clock.now()), member)
  return teams.some((team) => covers(find(text(team, 'subject.reference'))))
}
