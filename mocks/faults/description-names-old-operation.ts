import { withResources } from '../healthcare/fhir/capability-statement.ts'
import { all } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

const OLD = { name: 'match', definition: 'https://interlock.example/fhir/OperationDefinition/match' }

export const fault: Fault = {
  id: 'description-names-old-operation',
  breaks: ['STD-01', 'FHIR-11'],
  party: 'healthcare',
  because: 'An operation that was taken out still stands in the description.',
  apply: inHealthcare('description', () => ({
    published: (statement) =>
      withResources(statement, (one) =>
        one.type === 'Patient' ? { ...one, operation: [...all(one, 'operation'), OLD] } : one,
      ),
  })),
}
