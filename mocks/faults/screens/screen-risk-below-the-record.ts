import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-risk-below-the-record',
  breaks: ['UI-01', 'UI-02', 'UI-03', 'A11Y-01'],
  party: 'healthcare',
  because: 'Risk was moved below the record, so that the record comes first',
  apply: inHealthcare('pages', ({ style }) => ({
    style: (sheet) =>
      `${style(sheet)}\nbody { display: flex; flex-direction: column; min-height: 250vh } .record-banner { margin-top: auto; order: 9; position: static }`,
  })),
}
