import { isOpen } from '../healthcare/worklist.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unplanned-done-again',
  breaks: ['REL-02'],
  party: 'healthcare',
  because: 'A notice that comes again starts again what was done.',
  apply: inHealthcare('unplanned', () => ({ asks: (earlier) => !earlier.some(isOpen) })),
}
