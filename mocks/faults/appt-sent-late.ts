import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-sent-late',
  breaks: [
    'APPT-01',
    'APPT-02',
    'APPT-03',
    'APPT-04',
    'APPT-06',
    'APPT-11',
    'APPT-12',
    'STD-05',
    'CONF-02',
    'AUD-03',
    'VOL-01',
  ],
  party: 'healthcare',
  because: 'Bookings are gathered and sent every other minute.',
  apply: inHealthcare('appointments', () => ({ delayMs: () => 70_000 })),
}
