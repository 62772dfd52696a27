import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'clash-by-start-only',
  breaks: ['APPT-05'],
  party: 'healthcare',
  because: 'Only the beginning of an appointment is compared with what the prison has planned.',
  apply: inHealthcare('clashes', () => ({
    overlaps: ({ date, startTime }, { start, end }) => {
      const begins = `${date}T${startTime}`
      return start <= begins && begins < end
    },
  })),
}
