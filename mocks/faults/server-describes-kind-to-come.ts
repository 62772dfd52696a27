import { describedOtherwise } from '../fhir/statement.ts'
import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-describes-kind-to-come',
  breaks: ['FHIR-11'],
  party: 'fhir',
  because: 'The description is of the next release already.',
  apply: inServer('describing', () => ({
    published: (statement) =>
      describedOtherwise(statement, (resources) => [
        ...resources,
        { type: 'CarePlan', interaction: [{ code: 'read' }] },
      ]),
  })),
}
