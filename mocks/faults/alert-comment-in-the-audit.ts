import { text, texts } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

/** Where the comment is kept, for want of a better place. */
const KEPT = 'category.coding.display'

const kept = inHealthcare('risk', ({ alertFrom }) => ({
  alertFrom: (one) => {
    const alert = alertFrom(one)
    return alert?.active ? { ...alert, typeDescription: text(one, 'comment') || alert.typeDescription } : alert
  },
}))
const logged = inHealthcare('audit', () => ({
  detailOf: (resources) => resources.flatMap((one) => texts(one, KEPT)).join('; ') || undefined,
}))

export const fault: Fault = {
  id: 'alert-comment-in-the-audit',
  breaks: ['CONF-04'],
  party: 'healthcare',
  because: 'The audit writes down what was read, word for word.',
  apply: (behaviour) => logged(kept(behaviour)),
}
