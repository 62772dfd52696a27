import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-source-left-out',
  breaks: ['RISK-02'],
  party: 'healthcare',
  because: 'All of it comes from the prison, so nobody thought of saying so',
  apply: inHealthcare('pages', () => ({ source: () => '' })),
}
