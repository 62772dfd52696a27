import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'feed-silence-alarm-stays',
  breaks: ['RES-07'],
  party: 'healthcare',
  because: 'Only an administrator can clear the alarm.',
  apply: inHealthcare('feedSilence', () => ({ closesOnEvent: () => false })),
}
