import { describedOtherwise } from '../fhir/statement.ts'
import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-describes-operation-to-come',
  breaks: ['FHIR-11'],
  party: 'fhir',
  because: 'An operation was withdrawn and is still described.',
  apply: inServer('describing', () => ({
    published: (statement) =>
      describedOtherwise(statement, (resources) =>
        resources.map((one) => ({ ...one, operation: [{ name: 'everything' }] })),
      ),
  })),
}
