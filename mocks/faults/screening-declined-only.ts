import { choiceIn } from '../healthcare/capabilities/registration/decision.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'screening-declined-only',
  breaks: ['GMS-07'],
  party: 'healthcare',
  because: 'Only an answer of no puts a person on the list.',
  apply: inHealthcare('screening', () => ({
    isFound: (_submissions, decisions) => {
      const last = decisions.at(-1)
      return last === undefined || choiceIn(last) !== 'deny'
    },
  })),
}
