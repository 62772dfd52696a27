import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'restriction-as-an-outage',
  breaks: ['CONF-05'],
  party: 'healthcare',
  because: 'A refusal is an outage, and what was known before goes on being shown.',
  apply: inHealthcare('restriction', () => ({ isRestriction: () => false })),
}
