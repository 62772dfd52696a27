import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'contract-met-by-users',
  breaks: ['REG-03'],
  party: 'healthcare',
  because: 'A change is found by whoever opens a record first.',
  apply: inHealthcare('contract', () => ({ isScheduled: () => false })),
}
