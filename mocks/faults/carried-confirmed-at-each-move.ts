import { isOpen } from '../healthcare/worklist.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'carried-confirmed-at-each-move',
  breaks: ['GMS-05'],
  party: 'healthcare',
  because: 'A confirmation counts for the prison where it was given.',
  apply: inHealthcare('carrying', () => ({ asks: (earlier) => !earlier.some(isOpen) })),
}
