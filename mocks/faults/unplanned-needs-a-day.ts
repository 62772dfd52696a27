import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unplanned-needs-a-day',
  breaks: ['REL-02'],
  party: 'healthcare',
  because: 'Without a recorded day to leave, nothing is found to be early.',
  apply: inHealthcare('unplanned', () => ({ isUnplanned: ({ days }) => days !== undefined && days > 0 })),
}
