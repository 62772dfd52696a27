import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'carried-wording-unseen',
  breaks: ['GMS-05'],
  party: 'healthcare',
  because: 'Nobody compares the wording that was agreed to with the one that is shown now.',
  apply: inHealthcare('carrying', ({ asksAgain }) => ({
    asksAgain: (since) => asksAgain({ ...since, wording: since.decidedOn }),
  })),
}
