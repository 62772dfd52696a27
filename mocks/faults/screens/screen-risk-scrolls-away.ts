import { type Fault, inHealthcare } from '../fault.ts'
import { replaced } from './replaced.ts'

export const fault: Fault = {
  id: 'screen-risk-scrolls-away',
  breaks: ['UI-01'],
  party: 'healthcare',
  because: 'The banner stands at the head of the page and scrolls away with it',
  apply: inHealthcare('pages', ({ style }) => ({
    style: (sheet) => replaced(style(sheet), 'position: sticky', 'position: static'),
  })),
}
