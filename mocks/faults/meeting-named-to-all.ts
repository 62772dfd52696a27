import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'meeting-named-to-all',
  breaks: ['CONF-07'],
  party: 'healthcare',
  because: 'Staff can only keep people apart if they know whom.',
  apply: inHealthcare('meetings', () => ({ mayKnow: () => true })),
}
