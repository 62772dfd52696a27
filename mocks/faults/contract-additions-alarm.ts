import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'contract-additions-alarm',
  breaks: ['REG-03'],
  party: 'healthcare',
  because: 'The check compares answers with a copy, and every field more is a change.',
  apply: inHealthcare('contract', ({ difference }) => ({
    difference: (needed, answer) =>
      answer.ok && JSON.stringify(answer.value).includes('addedLater')
        ? 'It has more fields.'
        : difference(needed, answer),
  })),
}
