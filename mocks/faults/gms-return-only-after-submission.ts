import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-return-only-after-submission',
  breaks: ['GMS-06'],
  party: 'healthcare',
  because: 'Nobody has to return who was never registered, so a withdrawal in good time is only filed.',
  apply: inHealthcare('withdrawal', () => ({ returns: (submissions) => submissions.length > 0 })),
}
