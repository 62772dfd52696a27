import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'food-effect-lost',
  breaks: ['NEED-07'],
  party: 'healthcare',
  because: 'Every allergy is sent with the same effect.',
  apply: inHealthcare('food', ({ body }) => ({
    body: (need) => ({ ...body(need), ...(need.resourceType === 'NutritionOrder' ? {} : { effect: 'AVOID' }) }),
  })),
}
