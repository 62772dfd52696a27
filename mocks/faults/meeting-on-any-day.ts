import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'meeting-on-any-day',
  breaks: ['CONF-07'],
  party: 'healthcare',
  because: 'Clinics are the same every day, so they are compared by the hour.',
  apply: inHealthcare('meetings', () => ({
    meet: (one, other) => one.locationKey === other.locationKey && one.startTime === other.startTime,
  })),
}
