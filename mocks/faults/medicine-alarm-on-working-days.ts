import { nextDay } from '../healthcare/capabilities/medicines/alarm-policies.ts'
import { type Fault, inHealthcare } from './fault.ts'

/** The same time on the next day that is not of a weekend. */
function nextWorkingDay(instant: string): string {
  let date = instant.slice(0, 10)
  while ([0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay())) date = nextDay(date)
  return date + instant.slice(10)
}

export const fault: Fault = {
  id: 'medicine-alarm-on-working-days',
  breaks: ['MED-02'],
  party: 'healthcare',
  because: 'What falls on a weekend is due on Monday, as the appointment book has it.',
  apply: inHealthcare('medicineAlarms', ({ dueBy }) => ({ dueBy: (move) => nextWorkingDay(dueBy(move)) })),
}
