import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-busy-with-reasons',
  breaks: ['OPS-13'],
  party: 'prison',
  because: 'The reason is always there; whoever does not want it need not look.',
  apply: inPrison('schedule', ({ busyView }) => ({ busyView: (commitment) => busyView(commitment, true) })),
}
