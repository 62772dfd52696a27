import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-in-cell-at-reception',
  breaks: ['APPT-01'],
  party: 'healthcare',
  because: 'The booking form needs a room, so people seen in their cell are booked into one.',
  apply: inHealthcare('appointments', (appointments) => ({
    fields: (plan, sending) => {
      const { inCell, ...fields } = appointments.fields(plan, sending)
      if (inCell !== true || sending.telling !== 'booking') return appointments.fields(plan, sending)
      return { ...fields, locationKey: `${sending.prisonId}-RECP` }
    },
  })),
}
