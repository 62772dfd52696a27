import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-wide-as-a-desk',
  breaks: ['A11Y-01'],
  party: 'healthcare',
  because: 'Pages are laid out for the screens of the office, and no narrower',
  apply: inHealthcare('pages', ({ style }) => ({ style: (sheet) => `${style(sheet)}\n.main { min-width: 56rem }` })),
}
