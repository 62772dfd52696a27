import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-food-first-word-stands',
  breaks: ['OPS-16'],
  party: 'prison',
  because: 'What the kitchen was told first is on the card, and the card is not changed.',
  apply: inPrison('told', () => ({
    kept: (need, before) => (before !== undefined && need.kind === 'FOOD_NEED' ? { ...need, told: before.told } : need),
  })),
}
