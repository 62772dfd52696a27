import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-need-not-for-evacuation',
  breaks: ['OPS-08'],
  party: 'prison',
  because: "Help to evacuate is kept in the fire officer's own list.",
  apply: inPrison('told', () => ({
    kept: (need) => (need.kind === 'EVACUATION_NEED' ? { ...need, told: { code: 'SEE_FIRE_OFFICER' } } : need),
  })),
}
