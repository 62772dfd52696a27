import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'food-decision-as-receipt',
  breaks: ['NEED-07'],
  party: 'healthcare',
  because: 'Any decision of the kitchen counts as received.',
  apply: inHealthcare('outbox', (outbox) => ({
    stateOf: (receipt) =>
      text(receipt, 'kind') === 'FOOD_NEED' && text(receipt, 'status') === 'REJECTED'
        ? 'received'
        : outbox.stateOf(receipt),
  })),
}
