import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-summer-time-lost-on-move',
  breaks: ['APPT-02', 'DQ-02'],
  party: 'healthcare',
  because: 'A moved appointment keeps the offset of the day that it was on.',
  apply: inHealthcare('appointments', (appointments) => ({
    fields: (plan, sending) => {
      const fields = appointments.fields(plan, sending)
      if (sending.telling !== 'change') return fields
      const utc = (name: string) => new Date(text(sending.appointment, name) ?? '').toISOString().slice(11, 16)
      return { ...fields, startTime: utc('start'), endTime: utc('end') }
    },
  })),
}
