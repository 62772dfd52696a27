import { withResources } from '../healthcare/fhir/capability-statement.ts'
import { all } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'description-promises-searches',
  breaks: ['STD-01', 'FHIR-11'],
  party: 'healthcare',
  because: 'The description was written for the next version, which searches flags by author.',
  apply: inHealthcare('description', () => ({
    published: (statement) =>
      withResources(statement, (one) =>
        one.type === 'Flag'
          ? { ...one, searchParam: [...all(one, 'searchParam'), { name: 'author', type: 'reference' }] }
          : one,
      ),
  })),
}
