import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'escort-section-incomplete-goes',
  breaks: ['NEED-04'],
  party: 'healthcare',
  because: 'The section says what is missing, and the escort leaves with it.',
  apply: inHealthcare('escortSection', () => ({ mayHandOver: () => true })),
}
