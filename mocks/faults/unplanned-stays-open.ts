import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unplanned-stays-open',
  breaks: ['REL-02'],
  party: 'healthcare',
  because: 'The work stays open though the summary is written.',
  apply: inHealthcare('unplanned', () => ({ endsWhenWritten: () => false })),
}
