import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-says-it-is-unwell',
  breaks: ['FHIR-14'],
  party: 'fhir',
  because: 'The word on its health comes from a check that was never finished.',
  apply: inServer('describing', () => ({ health: () => 'fail' })),
}
