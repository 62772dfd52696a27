import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'move-work-stays-behind',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'The site that made the appointment keeps the work, wherever the person is.',
  apply: inHealthcare('followUp', () => ({
    ownerOf: (site) => site,
    passesOn: () => false,
  })),
}
