import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'outage-copy-called-current',
  breaks: ['RES-01'],
  party: 'healthcare',
  because: 'When the line is down nothing can have changed, so the copy counts as current.',
  apply: inHealthcare('risk', () => ({ isCurrentUnconfirmed: (reason) => reason === 'unreachable' })),
}
