import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'hold-decision-as-receipt',
  breaks: ['NEED-03', 'RES-06'],
  party: 'healthcare',
  because: 'Any decision of the prison counts as received.',
  apply: inHealthcare('outbox', (outbox) => ({
    stateOf: (receipt) =>
      text(receipt, 'kind') === 'MEDICAL_HOLD' && text(receipt, 'status') === 'REJECTED'
        ? 'received'
        : outbox.stateOf(receipt),
  })),
}
