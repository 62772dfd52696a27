import { traitOf } from '../healthcare/capabilities/medicines/leaving.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leaving-opioids-nowhere',
  breaks: ['MED-03'],
  party: 'healthcare',
  because: 'Opioid substitution is left out of the list of medicines altogether.',
  apply: inHealthcare('leaving', () => ({
    isDue: (medicine) => medicine.status === 'active' && traitOf(medicine) !== 'opioid-substitution',
  })),
}
