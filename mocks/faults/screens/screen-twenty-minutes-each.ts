import { type Fault, inHealthcare } from '../fault.ts'

function twentyMinutesAfter(time: string): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + 20
  return [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

export const fault: Fault = {
  id: 'screen-twenty-minutes-each',
  breaks: ['APPT-02'],
  party: 'healthcare',
  because: 'The list knows when each appointment begins, and one length for all of them',
  apply: inHealthcare('pages', () => ({
    timesShown: ({ times }) => `${times.slice(0, 5)} to ${twentyMinutesAfter(times.slice(0, 5))}`,
  })),
}
