import { describedOtherwise } from '../fhir/statement.ts'
import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-describes-search-to-come',
  breaks: ['FHIR-11'],
  party: 'fhir',
  because: 'Search parameters are described that nobody has built.',
  apply: inServer('describing', () => ({
    published: (statement) =>
      describedOtherwise(statement, (resources) =>
        resources.map((one) => ({ ...one, searchParam: [{ name: 'language', type: 'token' }] })),
      ),
  })),
}
