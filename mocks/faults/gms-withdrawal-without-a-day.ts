import { WITHDRAWN, withExtensions } from '../healthcare/capabilities/registration/decision.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-withdrawal-without-a-day',
  breaks: ['GMS-06'],
  party: 'healthcare',
  because: 'The status says that it was withdrawn; when, only the audit knows.',
  apply: inHealthcare('withdrawal', () => ({
    kept: (withdrawn) => withExtensions(withdrawn, WITHDRAWN, []),
  })),
}
