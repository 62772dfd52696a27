import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'hold-sent-is-all',
  breaks: ['NEED-03', 'RES-06'],
  party: 'healthcare',
  because: 'Receipts of holds are not looked at.',
  apply: inHealthcare('outbox', (outbox) => ({
    stateOf: (receipt) =>
      text(receipt, 'kind') === 'MEDICAL_HOLD' && text(receipt, 'status') === 'ACCEPTED'
        ? 'sent'
        : outbox.stateOf(receipt),
  })),
}
