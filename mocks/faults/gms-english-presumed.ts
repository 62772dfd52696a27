import { withPart } from '../healthcare/capabilities/registration/decision.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-english-presumed',
  breaks: ['GMS-01'],
  party: 'healthcare',
  because: 'The form starts with English chosen, and is sent as it starts.',
  apply: inHealthcare('registration', ({ kept }) => ({
    kept: (change, opened, acting, wording) =>
      withPart(kept(change, opened, acting, wording), { url: 'language', valueCode: 'en' }),
  })),
}
