import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'escort-section-all-medicines',
  breaks: ['NEED-04'],
  party: 'healthcare',
  because: 'The whole list of medicines is printed.',
  apply: inHealthcare('escortSection', () => ({ isCarried: ({ status }) => status === 'active' })),
}
