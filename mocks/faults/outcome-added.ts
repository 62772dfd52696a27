import { all, type Resource, text } from '../healthcare/fhir/resource.ts'
import { OUTCOME } from '../healthcare/fhir/systems.ts'
import { type Fault, inHealthcare } from './fault.ts'

const outcomesIn = (appointment: Resource) =>
  all(appointment, 'extension').filter((one) => text(one, 'url') === OUTCOME)

export const fault: Fault = {
  id: 'outcome-added',
  breaks: ['APPT-08'],
  party: 'healthcare',
  because: 'Outcomes are added to a list, and nothing is ever taken off it.',
  apply: inHealthcare('attendance', ({ recorded }) => ({
    recorded: (appointment, code) => {
      const next = recorded(appointment, code)
      return { ...next, extension: [...outcomesIn(appointment), ...all(next, 'extension')] }
    },
  })),
}
