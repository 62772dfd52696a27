import { daysOf } from '../healthcare/capabilities/medicines/leaving.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leaving-four-weeks-look-wrong',
  breaks: ['MED-03'],
  party: 'healthcare',
  because: 'A supply of more than a fortnight is taken for a slip of the keyboard and left out.',
  apply: inHealthcare('leaving', ({ isEnough }) => ({
    isEnough: (provided) => isEnough(provided) && daysOf(provided) <= 14,
  })),
}
