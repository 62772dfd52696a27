import { alertCode } from '../prison/alerts/alert-codes.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'code-description-from-own-list',
  breaks: ['DQ-01'],
  party: 'healthcare',
  because: 'The description is looked up in the list that came with the product, and the one that came is ignored.',
  apply: inHealthcare('risk', ({ alertFrom }) => ({
    alertFrom: (one) => {
      const alert = alertFrom(one)
      return alert && { ...alert, description: alertCode(alert.code)?.description ?? alert.description }
    },
  })),
}
