import { isDeepStrictEqual } from 'node:util'
import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-removes-what-is-alike',
  breaks: ['FHIR-15'],
  party: 'fhir',
  because: 'Entries are removed by what they say.',
  apply: inServer('changing', () => ({
    removed: (asked, alike) => alike.filter((each) => isDeepStrictEqual(each.name, asked.name)),
  })),
}
