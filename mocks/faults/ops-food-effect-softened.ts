import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-food-effect-softened',
  breaks: ['OPS-16'],
  party: 'prison',
  because: 'The kitchen knows what to leave out, and not how much it matters.',
  apply: inPrison('told', () => ({
    kept: (need) => (need.kind === 'FOOD_NEED' ? { ...need, told: { ...need.told, effect: 'AVOID' } } : need),
  })),
}
