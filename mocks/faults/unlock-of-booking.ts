import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlock-of-booking',
  breaks: ['NEED-05'],
  party: 'healthcare',
  because: 'What was shown at booking is still shown when the clinic begins.',
  apply: inHealthcare('unlock', () => ({ asksForClinicList: () => false })),
}
