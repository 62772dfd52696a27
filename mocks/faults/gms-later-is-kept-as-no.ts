import { choiceIn, DECISION, withExtensions } from '../healthcare/capabilities/registration/decision.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-later-is-kept-as-no',
  breaks: ['GMS-02'],
  party: 'healthcare',
  because: 'Whoever does not say yes has said no.',
  apply: inHealthcare('registration', ({ kept }) => ({
    kept: (change, opened, acting, wording) => {
      const decision = kept(change, opened, acting, wording)
      if (choiceIn(decision) !== 'deferred') return decision
      return withExtensions(decision, DECISION, [{ url: DECISION, valueCode: 'deny' }])
    },
  })),
}
