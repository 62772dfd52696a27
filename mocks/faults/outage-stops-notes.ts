import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'outage-stops-notes',
  breaks: ['RES-01'],
  party: 'healthcare',
  because: 'The screen of the consultation does not open without the panel of the prison.',
  apply: inHealthcare('continuity', () => ({ needsPrison: (type) => type === 'DocumentReference' })),
}
