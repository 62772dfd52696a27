import { withExtensions } from '../healthcare/capabilities/registration/decision.ts'
import { SUPPORT } from '../healthcare/capabilities/registration/holding.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'held-support-not-kept',
  breaks: ['GMS-09'],
  party: 'healthcare',
  because: 'The interpreter opens the decision, and is not kept with it.',
  apply: inHealthcare('holding', () => ({ kept: (decision) => withExtensions(decision, SUPPORT, []) })),
}
