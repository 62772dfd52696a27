import { isDeepStrictEqual } from 'node:util'
import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-alike-taken-for-one',
  breaks: ['FHIR-01'],
  party: 'fhir',
  because: 'Entries that say the same are taken for one, to save room.',
  apply: inServer('reading', () => ({
    shown: (asked, alike) => alike.find((each) => isDeepStrictEqual(each.name, asked.name)) ?? asked,
  })),
}
