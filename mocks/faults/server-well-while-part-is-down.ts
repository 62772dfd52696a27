import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-well-while-part-is-down',
  breaks: ['FHIR-11', 'FHIR-14'],
  party: 'fhir',
  because: 'The word on its health is that of the front door, and what lies behind it is asked by nobody.',
  apply: inServer('searching', () => ({ reaches: (type) => type !== 'Observation' })),
}
