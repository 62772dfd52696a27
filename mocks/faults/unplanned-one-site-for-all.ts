import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unplanned-one-site-for-all',
  breaks: ['REL-02'],
  party: 'healthcare',
  because: 'One site has all the work.',
  apply: inHealthcare('unplanned', () => ({ siteOf: () => 'ZKV' })),
}
