import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-description-without-date',
  breaks: ['FHIR-11'],
  party: 'fhir',
  because: 'The description was written by hand and never dated.',
  apply: inServer('describing', () => ({ published: ({ date: _date, ...statement }) => statement })),
}
