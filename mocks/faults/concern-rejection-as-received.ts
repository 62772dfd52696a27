import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'concern-rejection-as-received',
  breaks: ['RISK-08', 'RES-06', 'DQ-03'],
  party: 'healthcare',
  because: 'Any decision of the prison closes the message as delivered.',
  apply: inHealthcare('outbox', (outbox) => ({
    stateOf: (receipt) =>
      text(receipt, 'kind') === 'CONCERN' && text(receipt, 'status') === 'REJECTED'
        ? 'received'
        : outbox.stateOf(receipt),
  })),
}
