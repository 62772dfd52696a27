import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'rate-pause-ignored',
  breaks: ['RES-04'],
  party: 'healthcare',
  because: 'The refusal is one failure among others and tried again at once after a moment of its own choosing.',
  apply: inHealthcare('client', () => ({ pauseMs: () => 100 })),
}
