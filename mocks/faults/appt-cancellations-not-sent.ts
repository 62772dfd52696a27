import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-cancellations-not-sent',
  breaks: ['APPT-03', 'APPT-07', 'STD-05'],
  party: 'healthcare',
  because: 'A cancellation frees the clinic slot and is not passed on.',
  apply: inHealthcare('appointments', (appointments) => ({
    telling: (before, after) => {
      const telling = appointments.telling(before, after)
      return telling === 'cancellation' ? 'nothing' : telling
    },
  })),
}
