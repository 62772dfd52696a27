import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'alert-comment-in-the-history',
  breaks: ['CONF-04'],
  party: 'healthcare',
  because: 'The history is for inquiries, which want every word.',
  apply: inHealthcare('risk', ({ alertFrom }) => ({
    alertFrom: (one) => {
      const alert = alertFrom(one)
      const comment = text(one, 'comment')
      return alert && !alert.active && comment ? { ...alert, typeDescription: comment } : alert
    },
  })),
}
