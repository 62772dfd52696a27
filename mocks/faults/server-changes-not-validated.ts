import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-changes-not-validated',
  breaks: ['FHIR-19'],
  party: 'fhir',
  because: 'What is new is validated, and what changes it is not.',
  apply: inServer('changing', () => ({ refuse: () => undefined })),
}
