import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-language-presumed',
  breaks: ['GMS-01'],
  party: 'healthcare',
  because: 'Nearly everybody speaks English, and the page says so where nobody has',
  apply: inHealthcare('pages', () => ({ presumed: (entered, usual) => [entered || usual] })),
}
