import { type Fault, inHealthcare } from '../fault.ts'
import { replaced } from './replaced.ts'

export const fault: Fault = {
  id: 'screen-view-as-it-was-opened',
  breaks: ['UI-02'],
  party: 'healthcare',
  because: 'A view shows what was known when it was opened, until it is opened again',
  apply: inHealthcare('pages', ({ script }) => ({
    script: (text) => replaced(script(text), 'if (banner) setTimeout(refresh', 'if (!banner) setTimeout(refresh'),
  })),
}
