import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'round-in-order-of-arrival',
  breaks: ['NEED-06', 'RES-03'],
  party: 'healthcare',
  because: 'A list is sorted once, when people are put on it.',
  apply: inHealthcare('whereabouts', () => ({ order: (a, b) => Number(a.id) - Number(b.id) })),
}
