import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'import-dated-today',
  breaks: ['EXIT-01'],
  party: 'healthcare',
  because: 'Decisions are dated when they are taken in.',
  apply: inHealthcare('export', () => ({
    takenIn: (one, now) => (one.resourceType === 'Consent' ? { ...one, dateTime: now } : one),
  })),
}
