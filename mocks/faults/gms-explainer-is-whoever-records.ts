import { withPart } from '../healthcare/capabilities/registration/decision.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-explainer-is-whoever-records',
  breaks: ['GMS-01'],
  party: 'healthcare',
  because: 'Whoever is signed in is taken to have explained it, so nobody asks.',
  apply: inHealthcare('registration', ({ kept }) => ({
    kept: (change, opened, acting, wording) => {
      const decision = kept(change, opened, acting, wording)
      return withPart(decision, { url: 'by', valueReference: { reference: `Practitioner/${acting.user.id}` } })
    },
  })),
}
