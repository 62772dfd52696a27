import type { HealthcareCarriedDecisions } from '../../domain/carried-decisions.ts'
import { NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { dayIn } from '../../domain/wall-time.ts'
import { codes, extensions, text, texts } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { WORK_ITEM } from './systems.ts'
import { isOpen } from './work.ts'

const PROPOSED = 'https://interlock.example/fhir'
const CATEGORY = `${PROPOSED}/CodeSystem/consent-category`
const DECISION = `${PROPOSED}/StructureDefinition/registration-decision`
const DECIDED = `${PROPOSED}/StructureDefinition/registration-decided`
const ASK_REASON = `${PROPOSED}/CodeSystem/registration-ask`
const COUNTING = ['active', 'proposed']

export function healthcareCarriedDecisions(desk: Desk): HealthcareCarriedDecisions {
  const asks = async (person: Person, role: Role) => {
    const patient = `Patient/${await desk.patientId(person, role)}`
    const query = { patient, code: `${WORK_ITEM}|registration-decision` }
    const { matches, where } = await desk.as(role).search('Task', query)
    return { open: matches.filter(isOpen), where }
  }
  return {
    async carriedDecisions(person, role) {
      const patient = `Patient/${await desk.patientId(person, role)}`
      const query = { patient, category: `${CATEGORY}|registration` }
      const { matches, where } = await desk.as(role).search('Consent', query)
      const decisions = matches
        .filter((one) => COUNTING.includes(text(one, 'status') ?? ''))
        .map((one) => {
          const told = extensions(one, DECIDED)
          const [choice = 'nothing'] = extensions(one, DECISION).flatMap((each) => texts(each, 'valueCode'))
          const [on] = told.flatMap((each) => extensions(each, 'on')).flatMap((each) => texts(each, 'valueDateTime'))
          const [at = 'no stated place'] = told
            .flatMap((each) => extensions(each, 'at'))
            .flatMap((each) => texts(each, 'valueIdentifier.value'))
          return { choice, on: on === undefined ? 'no stated day' : dayIn(on), at }
        })
      return { decisions, seen: where }
    },
    async asksAgain(person, role) {
      const { open, where } = await asks(person, role)
      return { reasons: open.map((task) => codes(task, 'reasonCode', ASK_REASON)[0] ?? 'no reason'), seen: where }
    },
    async confirmsDecision(person, role) {
      const { open, where } = await asks(person, role)
      const [id] = open.flatMap((task) => task.id ?? [])
      if (id === undefined)
        throw new NonConformance({
          expected: `${person.name} to be asked again`,
          found: 'no work item for it',
          seen: where,
        })
      const own = desk.as(role)
      await own.change(async () => ({ ...(await own.read('Task', id)).resource, status: 'completed' }))
    },
  }
}
