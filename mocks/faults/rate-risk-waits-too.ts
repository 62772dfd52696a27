import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'rate-risk-waits-too',
  breaks: ['RES-04'],
  party: 'healthcare',
  because: 'All requests stand in one queue, whatever they are for.',
  apply: inHealthcare('client', () => ({ waitsItsTurn: () => true })),
}
