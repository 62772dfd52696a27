import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-no-prompt-for-remand',
  breaks: ['GMS-04'],
  party: 'healthcare',
  because: 'How long remand lasts is not known, so it is not counted among the short stays.',
  apply: inHealthcare('registration', ({ prompts }) => ({
    prompts: (stay) => stay.basis !== 'remand' && prompts(stay),
  })),
}
