import { type Fault, inHealthcare } from '../fault.ts'
import { replaced } from './replaced.ts'

export const fault: Fault = {
  id: 'screen-only-more-alerts-shown',
  breaks: ['UI-02'],
  party: 'healthcare',
  because: 'An open view takes up new alerts, and never drops one',
  apply: inHealthcare('pages', ({ script }) => ({
    script: (text) =>
      replaced(
        script(text),
        'const before = risk()',
        "const before = risk()\n  if (region.querySelectorAll('li').length < before.querySelectorAll('li').length) return",
      ),
  })),
}
