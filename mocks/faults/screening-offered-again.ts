import { isOpen } from '../healthcare/worklist.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'screening-offered-again',
  breaks: ['GMS-07'],
  party: 'healthcare',
  because: 'An offer that was made is due again as soon as the list is read.',
  apply: inHealthcare('screening', () => ({ lists: (earlier) => !earlier.some(isOpen) })),
}
