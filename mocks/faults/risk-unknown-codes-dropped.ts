import { alertCode } from '../prison/alerts/alert-codes.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-unknown-codes-dropped',
  breaks: ['RISK-01', 'STD-03', 'DQ-01'],
  party: 'healthcare',
  because:
    'Alerts are looked up in a list of codes that was copied when the product was built; the rest is thrown away.',
  apply: inHealthcare('risk', (risk) => ({
    alertFrom: (one) => {
      const alert = risk.alertFrom(one)
      return alert && alertCode(alert.code) ? alert : undefined
    },
  })),
}
