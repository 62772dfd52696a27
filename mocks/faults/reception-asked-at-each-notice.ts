import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'reception-asked-at-each-notice',
  breaks: ['MOVE-01'],
  party: 'healthcare',
  because: 'Each notice about a person is taken for a reception.',
  apply: inHealthcare('arrival', () => ({ asksAgain: () => true })),
}
