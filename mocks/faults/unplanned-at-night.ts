import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unplanned-at-night',
  breaks: ['REL-02'],
  party: 'healthcare',
  because: 'Only people on remand are thought to leave a court at once; the others are gone through at night.',
  apply: inHealthcare('unplanned', () => ({ delayMs: ({ basis }) => (basis === 'sentenced' ? 12 * 3_600_000 : 0) })),
}
