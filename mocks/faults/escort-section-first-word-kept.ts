import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'escort-section-first-word-kept',
  breaks: ['NEED-04'],
  party: 'healthcare',
  because: 'The first word on fitness stands for the whole stay.',
  apply: inHealthcare('escortSection', () => ({ statement: (recorded) => recorded[0] })),
}
