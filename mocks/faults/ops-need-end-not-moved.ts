import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-need-end-not-moved',
  breaks: ['OPS-08'],
  party: 'prison',
  because: 'An end date is set once; for another there is another need.',
  apply: inPrison('told', () => ({
    kept: (need, before) => (before === undefined || need.kind === 'FOOD_NEED' ? need : { ...need, told: before.told }),
  })),
}
