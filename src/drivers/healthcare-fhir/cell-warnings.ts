import type { HealthcareCellWarnings } from '../../domain/cell-warnings.ts'
import { ESTABLISHMENTS } from '../../domain/people.ts'
import { identifiers, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { ESTABLISHMENT, LOCATION_KEY, WORK_ITEM } from './systems.ts'
import { isOpen } from './work.ts'

/** Cells that came before the first-stage assessment, over FHIR; see docs/interface/movements.md. */
export function healthcareCellWarnings(desk: Desk): HealthcareCellWarnings {
  return {
    async cellWarnings(people, role) {
      const records = await Promise.all(
        people.map(async (person) => ({ person, found: await desk.records(person, role) })),
      )
      const known = records.flatMap(({ person, found }) =>
        found.map(({ id }) => ({ person, patient: `Patient/${id}` })),
      )
      if (known.length === 0) return { found: [], seen: 'no record of anybody' }
      const { matches, where } = await desk.as(role).search('Task', {
        code: `${WORK_ITEM}|cell-before-assessment`,
        'owner:identifier': ESTABLISHMENTS.map(({ code }) => `${ESTABLISHMENT}|${code}`).join(','),
        patient: known.map(({ patient }) => patient).join(','),
        _count: '200',
      })
      const found = matches.flatMap((task) => {
        const about = known.find(({ patient }) => text(task, 'for.reference') === patient)
        const at = identifiers(task, ESTABLISHMENT, 'owner.identifier')[0] ?? 'no site'
        const key = identifiers(task, LOCATION_KEY, 'location.identifier')[0] ?? 'no cell'
        const cell = key.startsWith(`${at}-`) ? key.slice(at.length + 1) : key
        return about ? [{ person: about.person, at, cell, open: isOpen(task) }] : []
      })
      return { found, seen: where }
    },
  }
}
