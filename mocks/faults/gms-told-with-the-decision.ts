import { shownAs } from '../healthcare/capabilities/registration/wording.ts'
import { type Fault, inHealthcare } from './fault.ts'

const LAW = 'https://interlock.example/policy/registration'

export const fault: Fault = {
  id: 'gms-told-with-the-decision',
  breaks: ['GMS-03'],
  party: 'healthcare',
  because: 'The wording is printed on the form that is signed, so it is first seen when the decision is recorded.',
  apply: inHealthcare('registration', ({ opened, kept }) => ({
    opened: (draft) => ({
      ...opened(draft),
      policyRule: undefined,
      sourceReference: undefined,
      policy: [{ uri: LAW }],
    }),
    kept: (change, opened, acting, wording) =>
      wording
        ? { ...kept(change, opened, acting, wording), ...shownAs(wording) }
        : kept(change, opened, acting, wording),
  })),
}
