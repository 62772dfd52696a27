import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-long-codes-left-out',
  breaks: ['RISK-01'],
  party: 'healthcare',
  because: 'The list was made for codes of two or three letters, and leaves out the longer ones',
  apply: inHealthcare('pages', () => ({ listed: (alerts) => alerts.filter(({ code }) => code.length <= 3) })),
}
