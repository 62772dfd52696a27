import { choiceIn } from '../healthcare/capabilities/registration/decision.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-reminder-after-a-refusal',
  breaks: ['GMS-02'],
  party: 'healthcare',
  because: 'Staff are to ask again until somebody agrees.',
  apply: inHealthcare('registration', ({ asks }) => ({
    asks: (decisions) =>
      decisions.some((decision) => choiceIn(decision) === 'deny') ? { because: 'deferred' } : asks(decisions),
  })),
}
