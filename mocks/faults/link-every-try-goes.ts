import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'link-every-try-goes',
  breaks: ['ACC-04'],
  party: 'healthcare',
  because: 'Each try that was refused stands in a queue, and all of them go in the end.',
  apply: inHealthcare('discharge', () => ({ copies: (timesNotLetIn) => timesNotLetIn + 1 })),
}
