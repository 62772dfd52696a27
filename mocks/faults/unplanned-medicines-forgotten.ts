import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unplanned-medicines-forgotten',
  breaks: ['REL-02'],
  party: 'healthcare',
  because: 'The release starts the summary, and nobody thinks of the medicines.',
  apply: inHealthcare('unplanned', () => ({ starts: () => ['discharge-summary'] })),
}
