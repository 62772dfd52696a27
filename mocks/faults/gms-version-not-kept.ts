import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-version-not-kept',
  breaks: ['GMS-03'],
  party: 'healthcare',
  because: 'The version belongs to the leaflet and not to the decision.',
  apply: inHealthcare('registration', ({ kept }) => ({
    kept: (change, opened, acting, wording) => ({
      ...kept(change, opened, acting, wording),
      policyRule: { text: 'Rules of registration' },
    }),
  })),
}
