import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-busy-reason-never',
  breaks: ['OPS-13'],
  party: 'prison',
  because: 'Why somebody is busy is security information.',
  apply: inPrison('schedule', ({ busyView }) => ({ busyView: (commitment) => busyView(commitment, false) })),
}
