import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-need-never-ends',
  breaks: ['OPS-08'],
  party: 'prison',
  because: 'A need ends by its date and by nothing else.',
  apply: inPrison('told', () => ({ ends: (need) => need.kind === 'FOOD_NEED' })),
}
