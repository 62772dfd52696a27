import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-pale-age',
  breaks: ['A11Y-01'],
  party: 'healthcare',
  because: 'What matters less is set in a paler grey, until nobody can read it',
  apply: inHealthcare('pages', ({ style }) => ({ style: (sheet) => `${style(sheet)}\n.risk-age { color: #c8a0a0 }` })),
}
