import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-pairing-shared',
  breaks: ['OPS-17'],
  party: 'prison',
  because: 'The latest statement holds, whoever else has the number.',
  apply: inPrison('pairing', () => ({ mayShare: () => true })),
}
