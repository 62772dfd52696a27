import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'outage-copy-expires',
  breaks: ['RES-01'],
  party: 'healthcare',
  because: 'The copy of what the prison told is a cache, and is emptied after an hour.',
  apply: inHealthcare('continuity', () => ({ isKept: (ageMs) => ageMs < 3_600_000 })),
}
