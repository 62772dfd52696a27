import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unplanned-eve-counts-as-planned',
  breaks: ['REL-02'],
  party: 'healthcare',
  because: 'A day more or less is not taken for unplanned.',
  apply: inHealthcare('unplanned', () => ({ isUnplanned: ({ days }) => days === undefined || days > 1 })),
}
