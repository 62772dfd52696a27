import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'food-all-end-together',
  breaks: ['NEED-07'],
  party: 'healthcare',
  because: 'The end of one allergy is sent as the end of the whole list.',
  apply: inHealthcare('food', () => ({
    endedWith: (ended, all) => (ended.resourceType === 'NutritionOrder' ? [ended] : all),
  })),
}
