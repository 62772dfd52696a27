import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-candidate-blocks-verifying',
  breaks: ['IDM-01'],
  party: 'healthcare',
  because: 'An NHS number counts as in use as soon as it is on any record, whatever is known of it there.',
  apply: inHealthcare('numbers', () => ({ refusesSecondHolder: (_held, isSameRecord) => !isSameRecord })),
}
