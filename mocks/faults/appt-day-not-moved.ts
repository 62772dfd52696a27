import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-day-not-moved',
  breaks: ['APPT-02', 'STD-05', 'DQ-02', 'STD-03', 'STD-04'],
  party: 'healthcare',
  because: 'A move sends the new times and forgets the new day.',
  apply: inHealthcare('appointments', (appointments) => ({
    fields: (plan, sending) => {
      const { startDate, ...fields } = appointments.fields(plan, sending)
      return sending.telling === 'change' ? fields : { ...fields, startDate }
    },
  })),
}
