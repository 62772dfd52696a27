import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-no-prompt-without-a-day',
  breaks: ['GMS-04'],
  party: 'healthcare',
  because: 'Without a day to leave there is no stay to call short.',
  apply: inHealthcare('registration', ({ prompts }) => ({
    prompts: (stay) => stay.days !== undefined && prompts(stay),
  })),
}
