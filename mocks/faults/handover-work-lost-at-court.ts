import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'handover-work-lost-at-court',
  breaks: ['MOVE-06'],
  party: 'healthcare',
  because: "Whoever is not in the prison is thought to be nobody's work there.",
  apply: inHealthcare('handover', () => ({ leavesOnAbsence: () => true })),
}
