import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-withdrawn-goes-all-the-same',
  breaks: ['GMS-06'],
  party: 'healthcare',
  because: 'What was signed once is on file, and the file is what a submission asks for.',
  apply: inHealthcare('withdrawal', () => ({ bears: () => true })),
}
