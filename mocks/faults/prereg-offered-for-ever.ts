import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'prereg-offered-for-ever',
  breaks: ['REL-01'],
  party: 'healthcare',
  because: 'The offer does not look at what was started.',
  apply: inHealthcare('preRegistration', ({ offers }) => ({ offers: (days) => offers(days, []) })),
}
