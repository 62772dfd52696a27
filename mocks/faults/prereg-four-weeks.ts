import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'prereg-four-weeks',
  breaks: ['REL-01'],
  party: 'healthcare',
  because: 'A month is taken for four weeks.',
  apply: inHealthcare('preRegistration', ({ offers }) => ({
    offers: (days, registrations) => days !== undefined && days <= 28 && offers(days, registrations),
  })),
}
