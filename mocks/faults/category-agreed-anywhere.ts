import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'category-agreed-anywhere',
  breaks: ['CONF-03'],
  party: 'healthcare',
  because: 'An agreement is one with the prison service.',
  apply: inHealthcare('categories', () => ({
    told: (category, _prisonId, agreements) =>
      agreements.some((one) => one.stands && one.category === category) ? category : 'MEOT',
  })),
}
