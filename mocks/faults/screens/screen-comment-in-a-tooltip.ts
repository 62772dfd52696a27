import { text } from '../../healthcare/fhir/resource.ts'
import { html } from '../../healthcare/pages/markup.ts'
import { type Fault, inHealthcare } from '../fault.ts'

const kept = inHealthcare('risk', ({ alertFrom }) => ({
  alertFrom: (one) => {
    const alert = alertFrom(one)
    const comment = text(one, 'comment')
    return alert?.active && comment ? { ...alert, typeDescription: comment } : alert
  },
}))

const shown = inHealthcare('pages', () => ({
  besideAlert: ({ kind }, caption) =>
    caption === 'Active alerts' ? html` <span title="${kind}">(i)</span>` : undefined,
}))

export const fault: Fault = {
  id: 'screen-comment-in-a-tooltip',
  breaks: ['CONF-04'],
  party: 'healthcare',
  because: 'What the prison wrote beside an alert comes up when the mouse rests on it',
  apply: (behaviour) => shown(kept(behaviour)),
}
