import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-need-by-code-of-the-wing',
  breaks: ['OPS-08'],
  party: 'prison',
  because: 'The wing has codes of its own for what can be done.',
  apply: inPrison('told', () => ({
    kept: (need) => (need.told.code === 'LOW_BUNK' ? { ...need, told: { ...need.told, code: 'BUNK' } } : need),
  })),
}
