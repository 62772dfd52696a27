import { shownAs } from '../healthcare/capabilities/registration/wording.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-newest-version-kept',
  breaks: ['GMS-03'],
  party: 'healthcare',
  because: 'The version is looked up when the decision is recorded.',
  apply: inHealthcare('registration', ({ kept }) => ({
    kept: (change, opened, acting, wording) => ({
      ...kept(change, opened, acting, wording),
      ...(wording ? shownAs(wording) : {}),
    }),
  })),
}
