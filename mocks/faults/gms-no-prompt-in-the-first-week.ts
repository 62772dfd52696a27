import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-no-prompt-in-the-first-week',
  breaks: ['GMS-04'],
  party: 'healthcare',
  because: 'Registration comes with the second-stage assessment, and whoever leaves before it is not thought of.',
  apply: inHealthcare('registration', ({ prompts }) => ({
    prompts: (stay) => prompts(stay) && !(stay.days !== undefined && stay.days <= 7),
  })),
}
