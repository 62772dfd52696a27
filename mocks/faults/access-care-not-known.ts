import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'access-care-not-known',
  breaks: ['ACC-01'],
  party: 'healthcare',
  because: 'The site is all that counts; care teams are for planning.',
  apply: inHealthcare('reach', () => ({ isInTeam: () => false })),
}
