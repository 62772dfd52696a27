import { standingOf } from '../healthcare/capabilities/risk/code-list.ts'
import { alertCode } from '../prison/alerts/alert-codes.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'code-taken-by-its-first-letters',
  breaks: ['DQ-01'],
  party: 'healthcare',
  because: 'A code that is not in the list is filed under the known one that it begins with.',
  apply: inHealthcare('risk', ({ alertFrom }) => ({
    alertFrom: (one) => {
      const alert = alertFrom(one)
      if (!alert || standingOf(alert.code) !== 'unknown') return alert
      const near = alertCode(alert.code.slice(0, 2))
      return near ? { ...alert, code: near.code, description: near.description } : alert
    },
  })),
}
