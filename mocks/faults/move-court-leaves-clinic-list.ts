import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'move-court-leaves-clinic-list',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'The work is listed, and the clinic still expects the person.',
  apply: inHealthcare('followUp', ({ statusAfter }) => ({
    statusAfter: (cause) => (cause === 'away' ? 'booked' : statusAfter(cause)),
  })),
}
