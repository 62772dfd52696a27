import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-items-without-a-name',
  breaks: ['UI-04'],
  party: 'healthcare',
  because: 'The name stands at the head of the page, which was thought to be enough',
  apply: inHealthcare('pages', () => ({ namedOn: () => '' })),
}
