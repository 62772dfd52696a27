import { choiceIn, DECISION, withExtensions } from '../healthcare/capabilities/registration/decision.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-agreement-presumed',
  breaks: ['GMS-01'],
  party: 'healthcare',
  because: 'Where no choice is recorded the usual one is filled in.',
  apply: inHealthcare('registration', ({ kept }) => ({
    kept: (change, opened, acting, wording) => {
      const decision = kept(change, opened, acting, wording)
      return choiceIn(decision)
        ? decision
        : withExtensions(decision, DECISION, [{ url: DECISION, valueCode: 'permit' }])
    },
  })),
}
