import { NonConformance } from '../../domain/outcomes.ts'
import { ESTABLISHMENTS, type Person } from '../../domain/people.ts'
import type { HealthcareRoll } from '../../domain/roll.ts'
import type { Role } from '../../domain/staff.ts'
import { codes, type FhirResource, identifiers } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { ESTABLISHMENT, PRISON_NUMBER, ROLL_DIFFERENCE, WORK_ITEM } from './systems.ts'
import { expectNamedAsCoded, isOpen, triesToComplete } from './work.ts'

/** Where the record and the prison's rolls disagree, over FHIR; see docs/interface/movements-roll.md. */
export function healthcareRoll(desk: Desk): HealthcareRoll {
  const openAt = async (site: string, role: Role) => {
    const query = {
      code: `${WORK_ITEM}|roll-difference`,
      'owner:identifier': `${ESTABLISHMENT}|${site}`,
      _count: '200',
    }
    const { matches, where } = await desk.as(role).search('Task', query)
    expectNamedAsCoded(matches, where)
    return { tasks: matches.filter(isOpen), where }
  }
  return {
    async rollDifferences(people, role) {
      const sites = await Promise.all(ESTABLISHMENTS.map(async ({ code }) => ({ code, ...(await openAt(code, role)) })))
      const found = sites.flatMap(({ code, tasks }) =>
        tasks.flatMap((task) => {
          const person = people.find((one) => isAbout(task, one))
          return person ? [{ person, at: code, type: codes(task, 'reasonCode', ROLL_DIFFERENCE)[0] ?? 'no type' }] : []
        }),
      )
      return { found, seen: sites.map(({ where }) => where).join('; ') }
    },
    async closesRollDifference(person, role) {
      for (const { code } of ESTABLISHMENTS) {
        const task = (await openAt(code, role)).tasks.find((one) => isAbout(one, person))
        if (!task) continue
        const answer = await triesToComplete(desk, role, task, { statusReason: { text: 'Seen' } })
        if ([401, 403, 429].includes(answer.status) || answer.status >= 500)
          throw await desk.as(role).objection(answer, 'the difference to be closed, or kept with a reason')
        return
      }
      throw new NonConformance({
        expected: `an open difference from the roll about ${person.name}`,
        found: 'none',
        next: 'list each difference until it is resolved.',
      })
    },
  }
}

function isAbout(task: FhirResource, { prisonNumber }: Person): boolean {
  return identifiers(task, PRISON_NUMBER, 'for.identifier').includes(prisonNumber)
}
