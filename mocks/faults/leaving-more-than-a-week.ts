import { daysOf } from '../healthcare/capabilities/medicines/leaving.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leaving-more-than-a-week',
  breaks: ['MED-03'],
  party: 'healthcare',
  because: 'At least seven days was read as more than seven.',
  apply: inHealthcare('leaving', ({ isEnough }) => ({
    isEnough: (provided) => isEnough(provided) && daysOf(provided) !== 7,
  })),
}
