import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'clash-on-any-day',
  breaks: ['APPT-05'],
  party: 'healthcare',
  because: 'A week of plans is asked for, and only the times are compared.',
  apply: inHealthcare('clashes', (clashes) => ({
    days: (date) => [date, new Date(Date.parse(date) + 7 * 86_400_000).toISOString().slice(0, 10)],
    overlaps: (plan, { start, end, ...rest }) => {
      const today = (local: string) => `${plan.date}${local.slice(10)}`
      return clashes.overlaps(plan, { ...rest, start: today(start), end: today(end) })
    },
  })),
}
