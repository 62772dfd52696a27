import { text } from '../../healthcare/fhir/resource.ts'
import { html } from '../../healthcare/pages/markup.ts'
import { type Fault, inHealthcare } from '../fault.ts'

const kept = inHealthcare('risk', ({ alertFrom }) => ({
  alertFrom: (one) => {
    const alert = alertFrom(one)
    const comment = text(one, 'comment')
    return alert && !alert.active && comment ? { ...alert, typeDescription: comment } : alert
  },
}))

const shown = inHealthcare('pages', () => ({
  besideAlert: ({ kind }, caption) => (caption === 'Alerts over time' ? html`<!-- ${kind} -->` : undefined),
}))

export const fault: Fault = {
  id: 'screen-comment-in-the-source',
  breaks: ['CONF-04'],
  party: 'healthcare',
  because: 'A programmer left what the prison wrote in the page, to be shown one day',
  apply: (behaviour) => shown(kept(behaviour)),
}
