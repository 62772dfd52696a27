import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-review-at-each-notice',
  breaks: ['IDM-02'],
  party: 'healthcare',
  because: 'Each notice about a person looks for near matches and asks about them anew.',
  apply: inHealthcare('matching', () => ({
    looksAtEachNotice: () => true,
    asksAgain: (earlier) => earlier.includes('open'),
  })),
}
