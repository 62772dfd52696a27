import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-role-with-third-parties',
  breaks: ['OPS-04'],
  party: 'prison',
  because: 'The read is the one that other consumers have, with everything in it.',
  apply: inPrison('role', () => ({ thirdParty: (particulars) => particulars })),
}
