import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlink-reason-not-kept',
  breaks: ['IDM-04'],
  party: 'healthcare',
  because: 'Staff are asked for a reason, and the same standard text is written down each time.',
  apply: inHealthcare('unlinking', () => ({ reasonKept: () => 'Link removed by staff' })),
}
