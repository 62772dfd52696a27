import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

const HOUR_MS = 3_600_000

export const fault: Fault = {
  id: 'clock-change-by-month',
  breaks: ['DQ-02'],
  party: 'healthcare',
  because: 'The prison is sent times by a table in which summer time lasts from April to October.',
  apply: inHealthcare('appointments', (appointments) => ({
    fields: (plan, sending) => {
      const month = Number(plan.date?.slice(5, 7))
      const ahead = month >= 4 && month <= 10 ? HOUR_MS : 0
      const told = (name: string) =>
        new Date(Date.parse(text(sending.appointment, name) ?? '') + ahead).toISOString().slice(11, 16)
      return { ...appointments.fields(plan, sending), startTime: told('start'), endTime: told('end') }
    },
  })),
}
