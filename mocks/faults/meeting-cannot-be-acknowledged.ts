import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'meeting-cannot-be-acknowledged',
  breaks: ['CONF-07'],
  party: 'healthcare',
  because: 'A warning of two people who must not meet forbids the booking, whatever staff arrange for them.',
  apply: inHealthcare('meetings', () => ({ isAcknowledged: () => false })),
}
