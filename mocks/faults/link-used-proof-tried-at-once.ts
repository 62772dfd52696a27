import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-used-proof-tried-at-once',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'A proof that was used before is replaced at once, as often as it takes.',
  apply: inHealthcare('nhs', () => ({ tries: ({ said }) => (said.includes('jti') ? 400 : 1) })),
}
