import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-note-in-name',
  breaks: ['APPT-01', 'CONF-02'],
  party: 'healthcare',
  because: 'The reason for the appointment is added to its name, so that officers know what it is about.',
  apply: inHealthcare('appointments', (appointments) => ({
    fields: (plan, sending) => {
      const fields = appointments.fields(plan, sending)
      const note = text(sending.appointment, 'comment')
      return note === undefined ? fields : { ...fields, name: `${plan.name ?? ''}: ${note}`.slice(0, 40) }
    },
  })),
}
