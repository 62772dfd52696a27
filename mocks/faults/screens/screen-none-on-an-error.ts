import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-none-on-an-error',
  breaks: ['RISK-03', 'A11Y-01'],
  party: 'healthcare',
  because: 'A list without entries is shown as no known risks, whatever the reason',
  apply: inHealthcare('pages', ({ statement }) => ({
    statement: (risk) => (risk.state === 'unavailable' ? 'No known risks' : statement(risk)),
  })),
}
