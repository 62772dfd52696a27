import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'meeting-anywhere-in-healthcare',
  breaks: ['CONF-07'],
  party: 'healthcare',
  because: 'Two people who are in healthcare at once can meet.',
  apply: inHealthcare('meetings', () => ({
    meet: (one, other) =>
      one.date === other.date &&
      (one.startTime ?? '') <= (other.endTime ?? '') &&
      (other.startTime ?? '') <= (one.endTime ?? ''),
  })),
}
