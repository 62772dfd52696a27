import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-hold-stays',
  breaks: ['OPS-09'],
  party: 'prison',
  because: 'A hold is lifted by its end date alone.',
  apply: inPrison('holds', () => ({ endsWhenLifted: false })),
}
