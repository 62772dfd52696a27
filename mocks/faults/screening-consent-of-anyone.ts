import { isPermission } from '../healthcare/capabilities/screening/policies.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'screening-consent-of-anyone',
  breaks: ['GMS-07'],
  party: 'healthcare',
  because: 'Consent is looked for, and not whose it is.',
  apply: inHealthcare('screening', () => ({
    mayShare: (_programme, _patient, consents) => consents.some(isPermission),
  })),
}
