import { type Fault, inHealthcare } from '../fault.ts'
import { replaced } from './replaced.ts'

export const fault: Fault = {
  id: 'screen-change-takes-the-focus',
  breaks: ['UI-02'],
  party: 'healthcare',
  because: 'The focus is moved to what has changed, so that nobody misses it',
  apply: inHealthcare('pages', ({ script }) => ({
    script: (text) =>
      replaced(
        script(text),
        'if (hadFocus) region',
        "if (changed) region.setAttribute('tabindex', '-1')\n  if (changed) region.focus()\n  if (hadFocus) region",
      ),
  })),
}
