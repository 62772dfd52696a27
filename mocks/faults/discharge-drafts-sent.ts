import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'discharge-drafts-sent',
  breaks: ['REL-04'],
  party: 'healthcare',
  because: 'Every summary goes as soon as it is saved.',
  apply: inHealthcare('discharge', () => ({ isFinished: () => true })),
}
