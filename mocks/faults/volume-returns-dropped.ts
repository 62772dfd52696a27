import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'volume-returns-dropped',
  breaks: ['VOL-02'],
  party: 'healthcare',
  because: 'Whoever comes back is matched by a service that takes four people a second, and further ones get an error.',
  apply: inHealthcare('reception', () => ({ takesReturns: () => false })),
}
