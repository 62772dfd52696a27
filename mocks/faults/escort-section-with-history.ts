import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'escort-section-with-history',
  breaks: ['NEED-04'],
  party: 'healthcare',
  because: 'The escort is given what a colleague would be given.',
  apply: inHealthcare('escortSection', () => ({ addsHistory: () => true })),
}
