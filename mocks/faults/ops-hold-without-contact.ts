import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-hold-without-contact',
  breaks: ['OPS-09'],
  party: 'prison',
  because: 'Whom to ask is known: healthcare.',
  apply: inPrison('holds', () => ({ kept: (hold) => ({ ...hold, contactRole: 'healthcare' }) })),
}
