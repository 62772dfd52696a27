import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-exact-number-asked',
  breaks: ['IDM-02'],
  party: 'healthcare',
  because: 'Every link raises a review, even one on the exact number.',
  apply: inHealthcare('matching', () => ({ asksAboutExact: () => true })),
}
