import { partIn, withPart } from '../healthcare/capabilities/registration/decision.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-understanding-cut-short',
  breaks: ['GMS-01'],
  party: 'healthcare',
  because: 'What was understood is kept in a field that is too short, and the rest is lost.',
  apply: inHealthcare('registration', ({ kept }) => ({
    kept: (change, opened, acting, wording) => {
      const decision = kept(change, opened, acting, wording)
      const words = partIn(decision, 'understood')
      return words ? withPart(decision, { url: 'understood', valueString: words.slice(0, 30) }, 'instead') : decision
    },
  })),
}
