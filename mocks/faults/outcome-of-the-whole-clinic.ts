import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'outcome-of-the-whole-clinic',
  breaks: ['APPT-08'],
  party: 'healthcare',
  because: 'Outcomes are filed by room and time, so that everyone who was due then gets the same one.',
  apply: inHealthcare('attendance', () => ({
    affected: (appointment, everyone) => everyone().filter((one) => one.start === appointment.start),
  })),
}
