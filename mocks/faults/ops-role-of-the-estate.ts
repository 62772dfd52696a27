import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-role-of-the-estate',
  breaks: ['OPS-04'],
  party: 'prison',
  because: 'The role is given every prison, since people move.',
  apply: inPrison('role', () => ({ sees: () => true })),
}
