import { withSeverity } from '../healthcare/fhir/problem.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'errors-only-informative',
  breaks: ['STD-01', 'FHIR-08'],
  party: 'healthcare',
  because: 'The library for answers gives each refusal the severity of a notice.',
  apply: inHealthcare('description', ({ told }) => ({
    told: (problem) => withSeverity(told(problem), 'information'),
  })),
}
