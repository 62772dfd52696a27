import type { HealthcareCommunityRegistration, Leaver, Registration } from '../../domain/community-registration.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { codes, type FhirResource, identifiers, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { ESTABLISHMENT, ODS_CODE, REGISTRATION_GAP, WORK_ITEM } from './systems.ts'
import { isOpen } from './work.ts'

/** A practice that does not exist. */
const PRACTICE = 'Z99999'

const STATUSES: Readonly<Record<Registration, string | undefined>> = {
  registered: 'completed',
  'not started': undefined,
  'not answered': 'in-progress',
  'refused by the practice': 'rejected',
  'declined by the person': 'cancelled',
}

const REASONS: Readonly<Record<string, Registration>> = {
  'not-started': 'not started',
  'not-answered': 'not answered',
  'refused-by-practice': 'refused by the practice',
  'declined-by-person': 'declined by the person',
}

export function healthcareCommunityRegistration(desk: Desk): HealthcareCommunityRegistration {
  const registrations = async (person: Person, role: Role) => {
    const patient = `Patient/${await desk.patientId(person, role)}`
    return desk.as(role).search('Task', { patient, code: `${WORK_ITEM}|community-registration` })
  }
  return {
    async recordsRegistration(person, role, registration, practice = PRACTICE) {
      const status = STATUSES[registration]
      if (!status) return
      const { matches } = await registrations(person, role)
      const known = matches.findLast((one) => identifiers(one, ODS_CODE, 'owner.identifier').includes(practice))
      const own = desk.as(role)
      if (known?.id !== undefined) {
        const { id } = known
        await own.change(async () => ({ ...(await own.read('Task', id)).resource, status }))
      } else await own.create(registrationTask(`Patient/${await desk.patientId(person, role)}`, status, practice))
    },
    async registrationSeen(person, role) {
      const { matches, where } = await registrations(person, role)
      const status = text(matches.at(-1), 'status')
      const found = Object.entries(STATUSES).find(([, each]) => each === status)?.[0]
      return { registration: (found as Registration | undefined) ?? 'none of these', seen: where }
    },
    async leaversWithoutPractice(site, people, role) {
      const patients = new Map<string, Person>()
      for (const person of people) patients.set(`Patient/${await desk.patientId(person, role)}`, person)
      const { matches, where } = await desk.as(role).search('Task', {
        code: `${WORK_ITEM}|left-without-practice`,
        'owner:identifier': `${ESTABLISHMENT}|${site.code}`,
        patient: [...patients.keys()].join(','),
        _count: '200',
      })
      const listed = matches.filter(isOpen).flatMap((task): readonly Leaver[] => {
        const person = [...patients].find(([id]) => (text(task, 'for.reference') ?? '').endsWith(id))?.[1]
        const [code = ''] = codes(task, 'reasonCode', REGISTRATION_GAP)
        return person ? [{ person, because: REASONS[code] ?? 'no known reason' }] : []
      })
      return { listed, seen: where }
    },
  }
}

/** A registration with a practice outside, as staff begin it. */
export function registrationTask(patient: string, status: string, practice = PRACTICE): FhirResource {
  return {
    resourceType: 'Task',
    status,
    intent: 'order',
    code: { coding: [{ system: WORK_ITEM, code: 'community-registration' }] },
    for: { reference: patient },
    owner: { identifier: { system: ODS_CODE, value: practice }, display: 'Synthetic practice' },
  }
}
