import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-food-never-ends',
  breaks: ['OPS-16'],
  party: 'prison',
  because: 'An allergy is for life.',
  apply: inPrison('told', () => ({ ends: (need) => !(need.kind === 'FOOD_NEED') })),
}
