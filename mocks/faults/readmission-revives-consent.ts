import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'readmission-revives-consent',
  breaks: ['IDM-06'],
  party: 'healthcare',
  because: 'Consents have no end and go on in the next stay.',
  apply: inHealthcare('reception', () => ({ isPastOnReadmission: ({ resourceType }) => resourceType !== 'Consent' })),
}
