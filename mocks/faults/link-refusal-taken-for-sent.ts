import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-refusal-taken-for-sent',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'What was handed to whoever sends it is taken for sent, whether or not the NHS let it in.',
  apply: inHealthcare('discharge', () => ({ stateWhenNotLetIn: () => 'sent' })),
}
