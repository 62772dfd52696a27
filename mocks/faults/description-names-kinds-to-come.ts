import { withMore } from '../healthcare/fhir/capability-statement.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'description-names-kinds-to-come',
  breaks: ['STD-01', 'FHIR-11'],
  party: 'healthcare',
  because: 'The description names kinds of resources that are not there yet.',
  apply: inHealthcare('description', () => ({
    published: (statement) => withMore(statement, { type: 'CarePlan', interaction: [{ code: 'read' }] }),
  })),
}
