import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-age-of-the-look',
  breaks: ['NEED-06'],
  party: 'healthcare',
  because: 'What is shown counts as confirmed when it is looked at',
  apply: inHealthcare('pages', () => ({ placeConfirmed: (_seen, now) => now.toISOString() })),
}
