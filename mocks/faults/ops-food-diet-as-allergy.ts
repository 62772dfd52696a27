import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-food-diet-as-allergy',
  breaks: ['OPS-16'],
  party: 'prison',
  because: 'Whatever the kitchen is told is something to leave out.',
  apply: inPrison('told', () => ({
    kept: (need) => (need.kind === 'FOOD_NEED' ? { ...need, told: { ...need.told, need: 'FOOD_ALLERGY' } } : need),
  })),
}
