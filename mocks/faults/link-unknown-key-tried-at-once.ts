import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-unknown-key-tried-at-once',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'A key that the NHS does not know yet is shown again and again, without a pause.',
  apply: inHealthcare('nhs', () => ({ tries: ({ status }) => (status === 401 ? 400 : 1) })),
}
