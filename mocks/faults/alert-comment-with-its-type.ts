import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'alert-comment-with-its-type',
  breaks: ['CONF-04'],
  party: 'healthcare',
  because: 'The comment is kept beside the kind of alert, where few people look.',
  apply: inHealthcare('risk', ({ alertFrom }) => ({
    alertFrom: (one) => {
      const alert = alertFrom(one)
      const comment = text(one, 'comment')
      return alert?.active && comment ? { ...alert, typeDescription: `${alert.typeDescription} (${comment})` } : alert
    },
  })),
}
