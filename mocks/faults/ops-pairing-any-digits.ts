import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-pairing-any-digits',
  breaks: ['OPS-17'],
  party: 'prison',
  because: 'Ten digits are an NHS number.',
  apply: inPrison('pairing', () => ({ isNumber: (nhsNumber) => /^\d{10}$/.test(nhsNumber) })),
}
