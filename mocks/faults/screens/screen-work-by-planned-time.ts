import { type Stored, text } from '../../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from '../fault.ts'

const plannedFor = (task: Stored) => text(task, 'restriction.period.end') ?? ''

export const fault: Fault = {
  id: 'screen-work-by-planned-time',
  breaks: ['APPT-13'],
  party: 'healthcare',
  because: 'The list is sorted by the time at which each appointment was planned',
  apply: inHealthcare('pages', () => ({
    inOrder: (work) => work.toSorted((a, b) => plannedFor(a).localeCompare(plannedFor(b))),
  })),
}
