import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'prereg-not-in-the-last-week',
  breaks: ['REL-01'],
  party: 'healthcare',
  because: 'The last week before release is left to others.',
  apply: inHealthcare('preRegistration', ({ offers }) => ({
    offers: (days, registrations) => days !== undefined && days >= 7 && offers(days, registrations),
  })),
}
