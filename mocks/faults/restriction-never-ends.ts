import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'restriction-never-ends',
  breaks: ['CONF-05'],
  party: 'healthcare',
  because: 'A restriction stays until an administrator takes it off here.',
  apply: inHealthcare('restriction', () => ({ ends: () => false })),
}
