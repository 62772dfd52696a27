import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-decided-unexplained',
  breaks: ['GMS-03'],
  party: 'healthcare',
  because: 'A decision can be filed on its own, as any other document.',
  apply: inHealthcare('registration', () => ({ decidesUnexplained: () => true })),
}
