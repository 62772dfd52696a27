import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlock-first-only',
  breaks: ['NEED-05'],
  party: 'healthcare',
  because: 'There is room for one instruction.',
  apply: inHealthcare('unlock', () => ({ listed: (conditions) => conditions.slice(0, 1) })),
}
