import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'readmission-on-transfer',
  breaks: ['IDM-06'],
  party: 'healthcare',
  because: 'Each new stay counts as a re-admission, also after a transfer.',
  apply: inHealthcare('reception', () => ({ isReadmission: () => true })),
}
