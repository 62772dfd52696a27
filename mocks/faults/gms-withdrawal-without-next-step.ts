import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-withdrawal-without-next-step',
  breaks: ['GMS-06'],
  party: 'healthcare',
  because: 'Whoever withdraws is taken to know what to do next.',
  apply: inHealthcare('withdrawal', () => ({ returns: () => false })),
}
