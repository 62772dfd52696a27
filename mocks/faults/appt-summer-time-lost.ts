import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-summer-time-lost',
  breaks: ['APPT-01', 'DQ-02'],
  party: 'healthcare',
  because: 'Times are sent as they are stored, in UTC, which nobody notices in winter.',
  apply: inHealthcare('appointments', (appointments) => ({
    fields: (plan, sending) => {
      const fields = appointments.fields(plan, sending)
      if (sending.telling !== 'booking') return fields
      const utc = (name: string) => new Date(text(sending.appointment, name) ?? '').toISOString().slice(11, 16)
      return { ...fields, startTime: utc('start'), endTime: utc('end') }
    },
  })),
}
