import { daysOf, referenceLeaving } from '../healthcare/capabilities/medicines/leaving.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leaving-working-week-is-enough',
  breaks: ['MED-03'],
  party: 'healthcare',
  because: 'The rule was written as a working week, and five days pass as seven.',
  apply: inHealthcare('leaving', () => ({
    isEnough: (provided) =>
      referenceLeaving.isEnough(provided) || (provided.status === 'completed' && daysOf(provided) >= 5),
  })),
}
