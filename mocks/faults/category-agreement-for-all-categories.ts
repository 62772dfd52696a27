import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'category-agreement-for-all-categories',
  breaks: ['CONF-03'],
  party: 'healthcare',
  because: 'A prison that agreed to one category has no objection to another.',
  apply: inHealthcare('categories', () => ({
    told: (category, prisonId, agreements) =>
      agreements.some((one) => one.prisonId === prisonId && one.stands) ? category : 'MEOT',
  })),
}
