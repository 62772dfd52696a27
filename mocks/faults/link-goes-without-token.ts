import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-goes-without-token',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'Without a token a message is sent all the same, for the other end to refuse.',
  apply: inHealthcare('nhs', () => ({ goesWithout: () => true })),
}
