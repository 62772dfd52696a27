import { withSeverity } from '../healthcare/fhir/problem.ts'
import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-refusals-as-notices',
  breaks: ['FHIR-08'],
  party: 'fhir',
  because: 'The severity of each issue is left at what the library begins with.',
  apply: inServer('answering', ({ told }) => ({ told: (problem) => withSeverity(told(problem), 'information') })),
}
