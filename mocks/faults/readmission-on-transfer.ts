import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'readmission-on-transfer',
  breaks: ['IDM-06', 'GMS-06', 'GMS-05'],
  party: 'healthcare',
  because: 'A consent is taken to be of one prison, and ends at a transfer.',
  apply: inHealthcare('reception', () => ({
    isReadmission: () => true,
    isPastOnReadmission: ({ resourceType }) => resourceType === 'Consent',
  })),
}
