import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'readmission-revives-appointment',
  breaks: ['IDM-06'],
  party: 'healthcare',
  because: 'What was cancelled at release stands again when the person comes back.',
  apply: inHealthcare('reception', () => ({ restores: () => true })),
}
