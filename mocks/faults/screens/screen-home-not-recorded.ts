import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-home-not-recorded',
  breaks: ['GMS-04'],
  party: 'healthcare',
  because: 'The page asks what becomes of the registration at home, and does not pass it on',
  apply: inHealthcare('pages', () => ({ atHomeKept: () => '' })),
}
