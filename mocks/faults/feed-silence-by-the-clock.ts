import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'feed-silence-by-the-clock',
  breaks: ['RES-07'],
  party: 'healthcare',
  because: 'The timer is set when an alarm ends, and an event while all is well does not set it again.',
  apply: inHealthcare('feedSilence', () => ({ silentSince: (_lastEvent, lastAlarmEnded) => lastAlarmEnded })),
}
