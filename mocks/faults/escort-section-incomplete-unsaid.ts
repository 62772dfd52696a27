import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'escort-section-incomplete-unsaid',
  breaks: ['NEED-04'],
  party: 'healthcare',
  because: 'A section with blanks is called final like any other.',
  apply: inHealthcare('escortSection', () => ({ isComplete: () => true })),
}
