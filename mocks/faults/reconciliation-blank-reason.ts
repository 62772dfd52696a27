import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'reconciliation-blank-reason',
  breaks: ['MED-01'],
  party: 'healthcare',
  because: 'An exception counts once the box is filled in, with whatever.',
  apply: inHealthcare('medicinesReconciliation', () => ({
    mayExcept: (change) => text(change, 'statusReason.text') !== undefined,
  })),
}
