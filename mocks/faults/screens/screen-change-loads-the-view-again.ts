import { type Fault, inHealthcare } from '../fault.ts'
import { replaced } from './replaced.ts'

export const fault: Fault = {
  id: 'screen-change-loads-the-view-again',
  breaks: ['UI-02'],
  party: 'healthcare',
  because: 'A change loads the whole view again, with empty fields',
  apply: inHealthcare('pages', ({ script }) => ({
    script: (text) =>
      replaced(
        script(text),
        'before.replaceWith(region)',
        'if (changed) location.reload()\n  before.replaceWith(region)',
      ),
  })),
}
