import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'category-agreement-for-good',
  breaks: ['CONF-03'],
  party: 'healthcare',
  because: 'What was agreed once stays agreed, in the one prison for which it was.',
  apply: inHealthcare('categories', () => ({
    told: (category, prisonId, agreements) =>
      agreements.some((one) => one.prisonId === prisonId && one.category === category) ? category : 'MEOT',
  })),
}
