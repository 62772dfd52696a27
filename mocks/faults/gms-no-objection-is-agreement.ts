import { choiceIn } from '../healthcare/capabilities/registration/decision.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-no-objection-is-agreement',
  breaks: ['GMS-02'],
  party: 'healthcare',
  because: 'Whoever has not declined is taken to agree.',
  apply: inHealthcare('registration', ({ agrees }) => ({
    agrees: (decision) => choiceIn(decision) === 'deferred' || agrees(decision),
  })),
}
