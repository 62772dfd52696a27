import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'screening-one-site-for-all',
  breaks: ['GMS-07'],
  party: 'healthcare',
  because: 'One site keeps the list for all.',
  apply: inHealthcare('screening', () => ({ siteOf: () => 'ZKV' })),
}
