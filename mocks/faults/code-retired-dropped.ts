import { standingOf } from '../healthcare/capabilities/risk/code-list.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'code-retired-dropped',
  breaks: ['DQ-01'],
  party: 'healthcare',
  because: 'What the list calls retired is taken for waste of an old system.',
  apply: inHealthcare('risk', ({ alertFrom }) => ({
    alertFrom: (one) => {
      const alert = alertFrom(one)
      return alert && standingOf(alert.code) === 'retired' ? undefined : alert
    },
  })),
}
