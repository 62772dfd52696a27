import { choiceIn } from '../healthcare/capabilities/registration/decision.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'carried-place-of-stay',
  breaks: ['GMS-05'],
  party: 'healthcare',
  because: 'Whoever agreed is shown to have agreed where they are registered now.',
  apply: inHealthcare('carrying', () => ({ restamps: (decision) => choiceIn(decision) === 'permit' })),
}
