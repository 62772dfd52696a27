import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-identifier-without-system',
  breaks: ['FHIR-09'],
  party: 'fhir',
  because: 'Identifiers are found by their value, whoever gave it.',
  apply: inServer('searching', ({ honoured }) => ({
    honoured: (query) =>
      honoured(query).map(([name, value]) => [name, name === 'identifier' ? value.replace(/^.*\|/, '') : value]),
  })),
}
