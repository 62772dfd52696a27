import type { Person } from '../../domain/people.ts'
import type { HealthcareReceptionWorklist, Particulars } from '../../domain/reception-worklist.ts'
import { type FhirResource, text, texts, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { placeOf } from './stay-place.ts'
import { ESTABLISHMENT, PRISON_NUMBER, WORK_ITEM } from './systems.ts'
import { isOpen } from './work.ts'

const NOT_STATED = 'not stated'

export function healthcareReceptionWorklist(desk: Desk): HealthcareReceptionWorklist {
  return {
    async receptionWorklist(site, people, role) {
      const patients = new Map<string, FhirResource>()
      for (const person of people)
        for (const record of await desk.records(person, role)) patients.set(`Patient/${record.id}`, record)
      if (patients.size === 0) return { items: [], seen: `no record of ${people.map(nameOf).join(', ')}` }
      const { matches, included, where } = await desk.as(role).search('Task', {
        code: `${WORK_ITEM}|reception-assessment`,
        'owner:identifier': `${ESTABLISHMENT}|${site.code}`,
        patient: [...patients.keys()].join(','),
        _include: 'Task:focus',
        _count: '200',
      })
      const items = matches.filter(isOpen).map((task): Particulars => {
        const patient = patients.get(text(task, 'for.reference') ?? '')
        const focus = text(task, 'focus.reference') ?? ''
        return filledIn(
          patient,
          included.find(({ resourceType, id }) => focus.endsWith(`${resourceType}/${id}`)),
        )
      })
      return { items, seen: where }
    },
  }
}

/** Prefilled means: the work item points at the record and the stay, and these carry what the prison said. */
function filledIn(patient: FhirResource | undefined, stay: FhirResource | undefined): Particulars {
  const names = values(patient, 'name')
  const name = names.find((one) => text(one, 'use') === 'official') ?? names[0]
  const { at, cell } = placeOf(stay)
  return {
    family: text(name, 'family') ?? NOT_STATED,
    given: texts(name, 'given').join(' ') || NOT_STATED,
    birthDate: text(patient, 'birthDate') ?? NOT_STATED,
    prisonNumber: values(patient, 'identifier')
      .filter((one) => text(one, 'use') !== 'old')
      .flatMap((one) => (text(one, 'system') === PRISON_NUMBER ? texts(one, 'value') : []))
      .join(', '),
    at: at ?? NOT_STATED,
    cell: cell ?? NOT_STATED,
  }
}

const nameOf = ({ name }: Person) => name
