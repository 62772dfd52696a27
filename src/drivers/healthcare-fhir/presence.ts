import type { Person } from '../../domain/people.ts'
import type { HealthcarePresence } from '../../domain/whereabouts.ts'
import { identifiers, text, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { ESTABLISHMENT, PRISON_NUMBER } from './systems.ts'

/** People asked for at once; addresses have a longest length. */
const AT_ONCE = 40

/** Who of many is at an establishment, over FHIR; see docs/interface/needs.md. */
export function healthcarePresence(desk: Desk): HealthcarePresence {
  const records = new Map<string, string>()
  const learn = async (people: readonly Person[], role: Parameters<Desk['as']>[0]) => {
    for (let first = 0; first < people.length; first += AT_ONCE) {
      const identifier = people
        .slice(first, first + AT_ONCE)
        .map(({ prisonNumber }) => `${PRISON_NUMBER}|${prisonNumber}`)
        .join(',')
      const { matches } = await desk.as(role).search('Patient', { identifier, _count: '200' })
      for (const patient of matches)
        for (const number of identifiers(patient, PRISON_NUMBER)) if (patient.id) records.set(number, patient.id)
    }
  }
  return {
    async presentAmong(site, people, role) {
      const { resource } = await desk.as(role).operation('$round', {
        resourceType: 'Parameters',
        parameter: [{ name: 'establishment', valueIdentifier: { system: ESTABLISHMENT, value: site.code } }],
      })
      const here = new Set(
        values(resource, 'entry.resource').map((stay) => (text(stay, 'subject.reference') ?? '').split('/').at(-1)),
      )
      await learn(
        people.filter(({ prisonNumber }) => !records.has(prisonNumber)),
        role,
      )
      return people.filter(({ prisonNumber }) => here.has(records.get(prisonNumber)))
    },
  }
}
