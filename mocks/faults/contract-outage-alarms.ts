import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'contract-outage-alarms',
  breaks: ['REG-03'],
  party: 'healthcare',
  because: 'An operation that does not answer is taken for one that has changed.',
  apply: inHealthcare('contract', ({ difference }) => ({
    difference: (needed, answer) => (answer.ok ? difference(needed, answer) : 'It does not answer as agreed.'),
  })),
}
