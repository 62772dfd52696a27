import { isRiskFromPrison } from '../healthcare/capabilities/identity/records.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlink-leaves-risk',
  breaks: ['IDM-04'],
  party: 'healthcare',
  because: 'The number is taken off, and the alerts that came under it stay.',
  apply: inHealthcare('unlinking', () => ({ leaves: (resource) => !isRiskFromPrison(resource) })),
}
