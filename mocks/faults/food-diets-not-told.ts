import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'food-diets-not-told',
  breaks: ['NEED-07'],
  party: 'healthcare',
  because: "Diets are thought to be the dietitian's affair.",
  apply: inHealthcare('food', ({ concernsFood }) => ({
    concernsFood: (one) => one.resourceType !== 'NutritionOrder' && concernsFood(one),
  })),
}
