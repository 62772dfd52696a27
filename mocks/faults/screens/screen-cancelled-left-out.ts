import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-cancelled-left-out',
  breaks: ['APPT-03'],
  party: 'healthcare',
  because: 'The list is of what is to come, and what was cancelled is not',
  apply: inHealthcare('pages', () => ({ isListedOnRecord: ({ status }) => status !== 'Cancelled' })),
}
