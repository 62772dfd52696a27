import { choiceIn } from '../healthcare/capabilities/registration/decision.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'screening-agreed-is-registered',
  breaks: ['GMS-07'],
  party: 'healthcare',
  because: 'Whoever agreed once counts as registered, withdrawn or not.',
  apply: inHealthcare('screening', () => ({
    isFound: (_submissions, decisions) => decisions.some((one) => choiceIn(one) === 'permit'),
  })),
}
