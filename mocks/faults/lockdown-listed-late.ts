import { type Fault, inHealthcare } from './fault.ts'

/** Beyond the worklist limit of ten minutes. */
const CONFIRMED_AFTER_MS = 15 * 60_000

export const fault: Fault = {
  id: 'lockdown-listed-late',
  breaks: ['APPT-13'],
  party: 'healthcare',
  because: 'What is most urgent is kept for a quarter of an hour, so that a clinician can say whether it still is.',
  apply: inHealthcare('followUp', ({ priorityOf }) => ({
    delayMs: (appointment, cause) =>
      cause === 'cancelled-by-prison' && priorityOf(appointment) === 'stat' ? CONFIRMED_AFTER_MS : 0,
  })),
}
