import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-prompt-for-remand-only',
  breaks: ['GMS-04'],
  party: 'healthcare',
  because: 'Only remand was thought of when short stays were.',
  apply: inHealthcare('registration', ({ prompts }) => ({
    prompts: (stay) => stay.basis === 'remand' && prompts(stay),
  })),
}
