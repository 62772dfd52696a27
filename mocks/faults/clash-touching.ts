import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'clash-touching',
  breaks: ['APPT-05'],
  party: 'healthcare',
  because: 'Times that touch are taken for times that overlap.',
  apply: inHealthcare('clashes', () => ({
    overlaps: ({ date, startTime, endTime }, { start, end }) =>
      `${date}T${startTime}` <= end && start <= `${date}T${endTime}`,
  })),
}
