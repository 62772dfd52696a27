import { withResources } from '../healthcare/fhir/capability-statement.ts'
import { all, text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'description-leaves-out-deleting',
  breaks: ['STD-01'],
  party: 'healthcare',
  because: 'Deleting is possible, and nobody has written it down.',
  apply: inHealthcare('description', () => ({
    published: (statement) =>
      withResources(statement, (one) => ({
        ...one,
        interaction: all(one, 'interaction').filter((each) => text(each, 'code') !== 'delete'),
      })),
  })),
}
