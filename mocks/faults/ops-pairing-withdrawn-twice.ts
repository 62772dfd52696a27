import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-pairing-withdrawn-twice',
  breaks: ['OPS-17'],
  party: 'prison',
  because: 'References are looked up where a number is taken in, and a withdrawal brings none.',
  apply: inPrison('pairing', () => ({ refusesRepeatedWithdrawal: false })),
}
