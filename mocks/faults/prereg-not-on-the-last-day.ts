import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'prereg-not-on-the-last-day',
  breaks: ['REL-01'],
  party: 'healthcare',
  because: 'On the day of release it is thought to be too late.',
  apply: inHealthcare('preRegistration', ({ offers }) => ({
    offers: (days, registrations) => days !== 0 && offers(days, registrations),
  })),
}
