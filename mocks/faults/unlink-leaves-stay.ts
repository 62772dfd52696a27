import { isStay } from '../healthcare/capabilities/identity/records.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlink-leaves-stay',
  breaks: ['IDM-04'],
  party: 'healthcare',
  because: 'The other person goes on living in the cell on the wrong record.',
  apply: inHealthcare('unlinking', () => ({ leaves: (resource) => !isStay(resource) })),
}
