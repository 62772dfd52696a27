import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'concern-received-when-taken',
  breaks: ['RISK-08', 'RES-06', 'RES-02', 'DQ-03'],
  party: 'healthcare',
  because: 'The answer of the interface is taken for that of a person.',
  apply: inHealthcare('outbox', (outbox) => ({
    stateAfterSending: (kind) => (kind === 'concern' ? 'received' : outbox.stateAfterSending(kind)),
  })),
}
