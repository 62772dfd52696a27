import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'discharge-without-words',
  breaks: ['REL-04', 'CONF-06', 'REL-02'],
  party: 'healthcare',
  because: 'The practice is told that there is a summary, and not what it says.',
  apply: inHealthcare('discharge', () => ({ sections: () => [] })),
}
