import { all, type Resource, type Stored, text } from '../../fhir/resource.ts'
import { prisonNumberIdentifier } from '../../numbers.ts'
import type { PrisonEvent } from '../../prison/feed.ts'
import { hasNearName, isBornAlike, particularsOf } from '../identity/matching.ts'
import type { Whereabouts } from './whereabouts.ts'

/** Mistakes a supplier can make when a person comes, moves or goes. */
export interface ReceptionPolicies {
  /** FHIR status of the stay. */
  stayStatus(whereabouts: Whereabouts): 'in-progress' | 'onleave' | 'finished'
  /** Where a notice places a person, given where the prison has them now that it has been asked. */
  placedBy(notice: PrisonEvent, now: Whereabouts): Whereabouts
  /** Whether the prison's answer to a look at somebody's stays places the person, and does not only confirm. */
  placesOnLook(): boolean
  /** Whether a stay goes on, or a new one begins. */
  isSameStay(encounter: Stored, whereabouts: Whereabouts): boolean
  demographics(details: unknown, prisonNumber: string): Resource
  /** Whether the prison's particulars take the place of those held; not where they are somebody else's. */
  updates(patient: Stored, demographics: Resource): boolean
  /** Whether a stay that begins after another one is a re-admission, by the prison's last movement. */
  isReadmission(lastMovement: string | undefined): boolean
  /** Whether something of earlier stays is past, now that a new one begins after a release. */
  isPastOnReadmission(resource: Stored): boolean
  /** Whether an appointment that was cancelled stands again on re-admission. */
  restores(appointment: Stored): boolean
  /** Whether a release is taken over when so many people were released within a second. */
  takesReleases(people: number): boolean
  /** The same for somebody who comes back. */
  takesReturns(people: number): boolean
  /** The record of somebody who comes again under a number that is known. */
  returnsTo(patient: Stored): 'same record' | 'new record'
}

export const referenceReception: ReceptionPolicies = {
  stayStatus: ({ inPrison, away }) => (away ? 'onleave' : inPrison ? 'in-progress' : 'finished'),
  placedBy: (_notice, now) => now,
  placesOnLook: () => true,
  isSameStay: (encounter, { prisonId, receptionDate, lastMovement }) =>
    encounter.status !== 'finished' &&
    text(encounter, 'serviceProvider.identifier.value') === prisonId &&
    (lastMovement !== 'Admission' || !receptionDate || text(encounter, 'period.start') === receptionDate),
  demographics: (details, prisonNumber) => {
    const family = text(details, 'lastName')
    const given = [text(details, 'firstName'), text(details, 'middleName')].flatMap((name) => name?.split(' ') ?? [])
    const birthDate = text(details, 'dateOfBirth')
    return {
      resourceType: 'Patient',
      active: true,
      identifier: [prisonNumberIdentifier(prisonNumber, 'verified')],
      name: [
        { use: 'official', ...(family ? { family } : {}), ...(given.length > 0 ? { given } : {}) },
        ...aliasesIn(details),
      ],
      gender: GENDERS[text(details, 'gender') ?? ''] ?? 'unknown',
      ...(birthDate ? { birthDate } : {}),
    }
  },
  updates: (patient, demographics) => {
    const [held, told] = [particularsOf(patient), particularsOf(demographics)]
    return isBornAlike(held, told) || hasNearName(held, told)
  },
  isReadmission: (lastMovement) => lastMovement === 'Admission',
  isPastOnReadmission: () => true,
  restores: () => false,
  takesReleases: () => true,
  takesReturns: () => true,
  returnsTo: () => 'same record',
}

function aliasesIn(details: unknown): readonly object[] {
  return all(details, 'aliases').flatMap((alias) => {
    const [family, first] = [text(alias, 'lastName'), text(alias, 'firstName')]
    return family || first
      ? { use: 'nickname', ...(family ? { family } : {}), ...(first ? { given: [first] } : {}) }
      : []
  })
}

const GENDERS: Readonly<Record<string, string>> = { Male: 'male', Female: 'female' }
