import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'concern-acceptance-overlooked',
  breaks: ['RISK-08', 'RES-06', 'STD-03', 'RES-02', 'DQ-03', 'STD-04'],
  party: 'healthcare',
  because: 'Only refusals are looked for in the answers of the prison.',
  apply: inHealthcare('outbox', (outbox) => ({
    stateOf: (receipt) =>
      text(receipt, 'kind') === 'CONCERN' && text(receipt, 'status') === 'ACCEPTED' ? 'sent' : outbox.stateOf(receipt),
  })),
}
