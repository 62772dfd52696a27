import { choiceIn } from '../healthcare/capabilities/registration/decision.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-version-kept-with-consent-only',
  breaks: ['GMS-03'],
  party: 'healthcare',
  because: 'Only those who agree have consented to anything, so only they have a version.',
  apply: inHealthcare('registration', ({ kept }) => ({
    kept: (change, opened, acting, wording) => {
      const decision = kept(change, opened, acting, wording)
      return choiceIn(decision) === 'permit' ? decision : { ...decision, policyRule: { text: 'Rules of registration' } }
    },
  })),
}
