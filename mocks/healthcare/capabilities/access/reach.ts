import type { Acting, StaffMember } from '../../access.ts'
import type { Capability, HealthcareSystem } from '../../capability.ts'
import { all, isObject, type Resource, type Stored, text, texts } from '../../fhir/resource.ts'
import { WHEREABOUTS } from '../../fhir/systems.ts'
import { staysOf } from '../../people.ts'
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
  /** Milliseconds for which the site that a person was transferred from still has the record. */
  handoverMs(): number
  /** Whether somebody on the way is open to every site. */
  opensOnTheWay(): boolean
  /** Whether a team makes the person responsible for its patient now. */
  isInTeam(team: Stored, practitioner: string, now: Date): boolean
  /** Whether a team for one patient opens the record of this one. */
  covers(patient: Stored, cared: Stored): boolean
}

export const referenceReach: ReachPolicies = {
  isGuarded: () => true,
  isAtSite: (stay, sites) =>
    stay.status !== 'finished' && texts(stay, 'serviceProvider.identifier.value').some((code) => sites.includes(code)),
  // Shorter than any limit, so that a rehearsal sees it end.
  handoverMs: () => 5_000,
  opensOnTheWay: () => false,
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
  const stays = staysOf(store, patient)
  if (isHeldHere(system, stays, sites)) return true
  const find = (reference = '') => store.find('Patient', reference.replace('Patient/', ''))
  const wanted = find(patient)
  const covers = (cared: Stored | undefined) =>
    wanted !== undefined && cared !== undefined && policies.reach.covers(wanted, cared)
  const member = `Practitioner/${user.id}`
  const teams = store.filter('CareTeam', (team) => policies.reach.isInTeam(team, member, clock.now()), member)
  return teams.some((team) => covers(find(text(team, 'subject.reference'))))
}

/** Whether one of the sites has the person, or had them until a transfer and still hands over. */
function isHeldHere(
  { policies, clock }: HealthcareSystem,
  stays: readonly Stored[],
  sites: readonly string[],
): boolean {
  const { reach } = policies
  const since = (stay: Stored) => clock.now().getTime() - Date.parse(text(stay, 'period.end') ?? '')
  const isHandedOver = (stay: Stored) => stay.status === 'finished' && since(stay) < reach.handoverMs()
  if (stays.some((stay) => reach.isAtSite(stay, sites))) return true
  const isElsewhere = stays.some((stay) => stay.status !== 'finished')
  const wasHere = (stay: Stored) => texts(stay, 'serviceProvider.identifier.value').some((code) => sites.includes(code))
  if (isElsewhere) return stays.some((stay) => wasHere(stay) && isHandedOver(stay))
  return stays.some((stay) => isInTransit(stay) && (wasHere(stay) || reach.opensOnTheWay()))
}

function isInTransit(stay: Stored): boolean {
  return all(stay, 'extension').some(
    (one) => isObject(one) && one.url === WHEREABOUTS && one.valueCode === 'in-transit',
  )
}
