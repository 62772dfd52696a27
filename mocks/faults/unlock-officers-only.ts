import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlock-officers-only',
  breaks: ['NEED-05'],
  party: 'healthcare',
  because: 'Staffing means the number of officers.',
  apply: inHealthcare('unlock', ({ counts }) => ({
    counts: (condition) => counts(condition) && (text(condition, 'code') ?? '').endsWith('OFFICERS'),
  })),
}
