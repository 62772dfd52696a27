import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-review-decision-forgotten',
  breaks: ['IDM-02'],
  party: 'healthcare',
  because: 'A review that is closed is gone, and the next notice asks the same question.',
  apply: inHealthcare('matching', () => ({
    looksAtEachNotice: () => true,
    asksAgain: (earlier) => !earlier.includes('open'),
  })),
}
