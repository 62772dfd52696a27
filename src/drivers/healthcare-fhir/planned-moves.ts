import type { HealthcarePlannedMoves } from '../../domain/planned-moves.ts'
import { wallTimeIn } from '../../domain/wall-time.ts'
import { identifiers, text, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { ESTABLISHMENT, WORK_ITEM } from './systems.ts'
import { isOpen } from './work.ts'

/** Where a move could be told of. */
const TYPES = ['Task', 'Appointment', 'Communication', 'Flag', 'List', 'Encounter', 'DocumentReference', 'Composition']
/** Whoever may not look finds nothing. */
const REFUSED = [401, 403, 404]

/** Notices of planned moves, over FHIR; see docs/interface/movements.md. */
export function healthcarePlannedMoves(desk: Desk): HealthcarePlannedMoves {
  return {
    async plannedMoves(person, role) {
      const patient = `Patient/${await desk.patientId(person, role)}`
      const { matches, where } = await desk.as(role).search('Task', { patient, code: `${WORK_ITEM}|planned-move` })
      const moves = matches.filter(isOpen).map((task) => {
        const departs = wallTimeIn(text(task, 'restriction.period.end'))
        return {
          from: identifiers(task, ESTABLISHMENT, 'owner.identifier')[0] ?? 'no site',
          to: identifiers(task, ESTABLISHMENT, 'input.valueIdentifier')[0] ?? 'no site',
          departs: departs ? `${departs.date} ${departs.time}` : '',
        }
      })
      return { moves, seen: where }
    },
    async wordsOf(person, role, { name, code }) {
      const id = await desk.patientId(person, 'nurse')
      const client = desk.as(role)
      const found: string[] = []
      for (const type of TYPES) {
        const answer = await client.attempt({ method: 'GET', path: `${type}?patient=Patient/${id}&_count=200` })
        if (REFUSED.includes(answer.status)) continue
        if (answer.status !== 200) throw await client.objection(answer, 'a search that finds things, or is refused')
        for (const one of values(answer.resource, 'entry.resource')) {
          const written = JSON.stringify(one)
          if (written.includes(name) || written.includes(code))
            found.push(`${type} ${text(one, 'description') ?? text(one, 'id') ?? ''}`)
        }
      }
      return { found, seen: `everything about Patient/${id} that a ${role} finds` }
    },
  }
}
