import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'food-sent-is-all',
  breaks: ['NEED-07'],
  party: 'healthcare',
  because: 'Receipts of food needs are not looked at.',
  apply: inHealthcare('outbox', (outbox) => ({
    stateOf: (receipt) =>
      text(receipt, 'kind') === 'FOOD_NEED' && text(receipt, 'status') === 'ACCEPTED'
        ? 'sent'
        : outbox.stateOf(receipt),
  })),
}
