import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'readmission-new-record',
  breaks: ['IDM-06', 'MOVE-07', 'VOL-02'],
  party: 'healthcare',
  because: 'Each reception makes a new record.',
  apply: inHealthcare('reception', () => ({ returnsTo: () => 'new record' })),
}
