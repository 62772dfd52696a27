import { hasCode } from '../healthcare/fhir/resource.ts'
import { LIST_KIND } from '../healthcare/fhir/systems.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlink-leaves-history',
  breaks: ['IDM-04'],
  party: 'healthcare',
  because: 'Only what is active is taken off; the history stays.',
  apply: inHealthcare('unlinking', () => ({
    leaves: ({ resourceType, status, code }) =>
      resourceType === 'List'
        ? !hasCode(code, { system: LIST_KIND, code: 'prison-risk-history' })
        : resourceType !== 'Flag' || status === 'active',
  })),
}
