import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'cell-warning-for-each-cell',
  breaks: ['MOVE-03'],
  party: 'healthcare',
  because: 'Every further cell is a warning of its own.',
  apply: inHealthcare('cellBreach', () => ({
    raises: (before, cell) => !before.some((task) => text(task, 'location.display') === cell),
  })),
}
