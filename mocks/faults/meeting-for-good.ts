import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'meeting-for-good',
  breaks: ['CONF-07'],
  party: 'healthcare',
  because: 'Who had to be kept apart once is kept apart.',
  apply: inHealthcare('meetings', () => ({ counts: () => true })),
}
