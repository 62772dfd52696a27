import { AT_HOME, withExtensions } from '../healthcare/capabilities/registration/decision.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-home-registration-not-kept',
  breaks: ['GMS-04'],
  party: 'healthcare',
  because: 'What becomes of the registration at home is shown on the form and not stored.',
  apply: inHealthcare('registration', ({ kept }) => ({
    kept: (change, opened, acting, wording) => withExtensions(kept(change, opened, acting, wording), AT_HOME, []),
  })),
}
