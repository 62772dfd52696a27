import { withPart } from '../healthcare/capabilities/registration/decision.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-time-of-entry',
  breaks: ['GMS-01'],
  party: 'healthcare',
  because: 'The time of the entry stands in for the time of the conversation.',
  apply: inHealthcare('registration', ({ kept }) => ({
    kept: (change, opened, acting, wording) =>
      withPart(kept(change, opened, acting, wording), { url: 'at', valueDateTime: opened.meta.lastUpdated }),
  })),
}
