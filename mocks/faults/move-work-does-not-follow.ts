import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'move-work-does-not-follow',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'An item is given to a site once, and nobody hands it on.',
  apply: inHealthcare('followUp', () => ({
    passesOn: () => false,
  })),
}
