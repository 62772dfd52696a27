import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-moves-not-sent',
  breaks: ['APPT-02', 'APPT-07', 'STD-05', 'DQ-02', 'STD-03', 'DQ-03', 'STD-04', 'RES-02'],
  party: 'healthcare',
  because: 'Bookings are sent to the prison, and changes are left to telephone calls.',
  apply: inHealthcare('appointments', (appointments) => ({
    telling: (before, after) => {
      const telling = appointments.telling(before, after)
      return telling === 'change' ? 'nothing' : telling
    },
  })),
}
