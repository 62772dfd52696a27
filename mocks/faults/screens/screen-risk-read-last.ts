import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-risk-read-last',
  breaks: ['UI-03'],
  party: 'healthcare',
  because: 'The banner is laid over the page from its end, so that it is read last',
  apply: inHealthcare('pages', ({ style }) => ({
    comesFirst: () => false,
    style: (sheet) =>
      `${style(sheet)}\n.record-banner { left: 0; position: fixed; right: 0 } body { padding-top: 9rem }`,
  })),
}
