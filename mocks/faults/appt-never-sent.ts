import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-never-sent',
  breaks: ['APPT-01', 'APPT-04', 'APPT-06', 'APPT-11', 'APPT-12', 'STD-05', 'DQ-02', 'DQ-03', 'RES-02', 'VOL-01'],
  party: 'healthcare',
  because: 'Bookings are printed, and an officer types them into the prison system.',
  apply: inHealthcare('appointments', (appointments) => ({
    telling: (before, after) => (before ? appointments.telling(before, after) : 'nothing'),
  })),
}
