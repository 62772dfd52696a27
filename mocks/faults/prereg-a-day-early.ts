import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'prereg-a-day-early',
  breaks: ['REL-01'],
  party: 'healthcare',
  because: 'The thirty days are counted from the day after.',
  apply: inHealthcare('preRegistration', ({ offers }) => ({
    offers: (days, registrations) => offers(days === 31 ? 30 : days, registrations),
  })),
}
