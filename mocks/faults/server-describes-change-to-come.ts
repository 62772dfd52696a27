import { describedOtherwise } from '../fhir/statement.ts'
import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-describes-change-to-come',
  breaks: ['FHIR-11'],
  party: 'fhir',
  because: 'A type is described as open to changes that only its owner makes.',
  apply: inServer('describing', () => ({
    published: (statement) =>
      describedOtherwise(statement, (resources) => [
        ...resources,
        { type: 'Practitioner', interaction: [{ code: 'create' }] },
      ]),
  })),
}
