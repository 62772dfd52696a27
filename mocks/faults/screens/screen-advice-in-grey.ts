import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-advice-in-grey',
  breaks: ['A11Y-01'],
  party: 'healthcare',
  because: 'Advice is set in grey on yellow, which only shows where risk is not available',
  apply: inHealthcare('pages', ({ style }) => ({
    style: (sheet) => `${style(sheet)}\n.risk-advice { color: #c9b458 }`,
  })),
}
