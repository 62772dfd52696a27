import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'meeting-told-to-nurses',
  breaks: ['CONF-07'],
  party: 'healthcare',
  because: 'Nurses may know why somebody is busy, so they may know this as well.',
  apply: inHealthcare('meetings', () => ({ mayKnow: (role) => role !== 'clinic clerk' })),
}
