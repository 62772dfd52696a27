import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'meeting-of-equal-times',
  breaks: ['CONF-07'],
  party: 'healthcare',
  because: 'Two appointments meet when they begin together.',
  apply: inHealthcare('meetings', () => ({
    meet: (one, other) =>
      one.locationKey !== undefined &&
      one.locationKey === other.locationKey &&
      one.date === other.date &&
      one.startTime === other.startTime,
  })),
}
