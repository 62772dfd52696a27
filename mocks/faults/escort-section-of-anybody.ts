import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'escort-section-of-anybody',
  breaks: ['NEED-04'],
  party: 'healthcare',
  because: 'What was said for the last journey of anybody is filled in.',
  apply: inHealthcare('escortSection', () => ({ isOf: () => true })),
}
