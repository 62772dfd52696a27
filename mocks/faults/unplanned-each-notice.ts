import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unplanned-each-notice',
  breaks: ['REL-02'],
  party: 'healthcare',
  because: 'Each notice of the release starts the work anew.',
  apply: inHealthcare('unplanned', () => ({ asks: () => true })),
}
