import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlink-number-stays',
  breaks: ['IDM-04'],
  party: 'healthcare',
  because: 'The data is cleared, and the number stays and brings it back.',
  apply: inHealthcare('unlinking', () => ({ takesNumberOff: () => false })),
}
