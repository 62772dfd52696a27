import { type Fault, inHealthcare } from '../fault.ts'
import { replaced } from './replaced.ts'

export const fault: Fault = {
  id: 'screen-risk-under-a-question',
  breaks: ['UI-01'],
  party: 'healthcare',
  because: 'A question covers the banner, and does not repeat the risk',
  apply: inHealthcare('pages', ({ script }) => ({
    script: (text) => replaced(script(text), 'dialog.prepend(copyOf(risk()))', 'dialog.style.inset = 0'),
  })),
}
