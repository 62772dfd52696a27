import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'emergency-never-ends',
  breaks: ['ACC-03'],
  party: 'healthcare',
  because: 'The access ends when somebody takes it away.',
  apply: inHealthcare('emergency', () => ({ endsAfterMs: 365 * 24 * 3_600_000 })),
}
