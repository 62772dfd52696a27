import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'prereg-asked-once',
  breaks: ['REL-01'],
  party: 'healthcare',
  because: 'A refusal of a practice ends the matter.',
  apply: inHealthcare('preRegistration', ({ offers }) => ({
    offers: (days, registrations) => registrations.length === 0 && offers(days, registrations),
  })),
}
