import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'handover-medicines-not-yet',
  breaks: ['MOVE-06'],
  party: 'healthcare',
  because: 'Each site keeps its own list of medicines, and the new one begins empty.',
  apply: inHealthcare('handover', () => ({ crosses: ({ resourceType }) => resourceType !== 'MedicationStatement' })),
}
