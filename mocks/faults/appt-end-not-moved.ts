import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-end-not-moved',
  breaks: ['APPT-02'],
  party: 'healthcare',
  because: 'An appointment counts as moved when it starts at another time.',
  apply: inHealthcare('appointments', (appointments) => ({
    telling: (before, after) => {
      const isLonger = before !== undefined && before.start === after.start && before.end !== after.end
      return isLonger ? 'nothing' : appointments.telling(before, after)
    },
  })),
}
