import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-food-any-need',
  breaks: ['OPS-16'],
  party: 'prison',
  because: 'A kind of need that is not known is taken for an allergy.',
  apply: inPrison('told', () => ({
    received: (body) => (Object(body).need === 'taste' ? { ...Object(body), need: 'FOOD_ALLERGY' } : body),
  })),
}
