import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-prompt-for-short-remand-only',
  breaks: ['GMS-04'],
  party: 'healthcare',
  because: 'Remand is taken for one more kind of short stay, and a long remand is not short.',
  apply: inHealthcare('registration', ({ prompts }) => ({
    prompts: (stay) => prompts(stay) && (stay.days === undefined || stay.days < 28),
  })),
}
