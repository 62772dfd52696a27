import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unplanned-without-a-day-only',
  breaks: ['REL-02'],
  party: 'healthcare',
  because: 'Whoever was expected to leave some day counts as expected.',
  apply: inHealthcare('unplanned', () => ({ isUnplanned: ({ days }) => days === undefined })),
}
