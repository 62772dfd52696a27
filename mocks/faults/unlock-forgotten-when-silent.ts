import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlock-forgotten-when-silent',
  breaks: ['NEED-05'],
  party: 'healthcare',
  because: 'A failed request clears what was shown.',
  apply: inHealthcare('unlock', ({ after }) => ({ after: (answer, _before, now) => after(answer, undefined, now) })),
}
