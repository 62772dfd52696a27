import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-lines-of-fixed-height',
  breaks: ['A11Y-01'],
  party: 'healthcare',
  because: "Lines have the height that the designer's letters need",
  apply: inHealthcare('pages', ({ style }) => ({
    style: (sheet) =>
      `${style(sheet)}\n.nhsuk-heading-l { height: 44px; overflow: hidden } .risk-age { max-width: 62ch; overflow: hidden; white-space: nowrap; width: 410px }`,
  })),
}
