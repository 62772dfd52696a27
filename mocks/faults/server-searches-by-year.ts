import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-searches-by-year',
  breaks: ['FHIR-09'],
  party: 'fhir',
  because: 'The index keeps the year of a date of birth, which tells most people from each other.',
  apply: inServer('searching', ({ honoured }) => ({
    honoured: (query) =>
      honoured(query).map(([name, value]) => [name, name === 'birthdate' ? value.replace(/-.*$/, '') : value]),
  })),
}
