import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'restriction-leaves-the-cell',
  breaks: ['CONF-05'],
  party: 'healthcare',
  because: 'The restriction is one of risk information, and the cell is none.',
  apply: inHealthcare('restriction', () => ({ hides: (what) => what !== 'cell' })),
}
