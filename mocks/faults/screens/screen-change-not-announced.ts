import { type Fault, inHealthcare } from '../fault.ts'
import { replaced } from './replaced.ts'

export const fault: Fault = {
  id: 'screen-change-not-announced',
  breaks: ['UI-02'],
  party: 'healthcare',
  because: 'What has changed is shown, and nobody thought of those who do not see it',
  apply: inHealthcare('pages', ({ script }) => ({
    script: (text) => replaced(script(text), 'if (changed) news.textContent', 'if (!banner) news.textContent'),
  })),
}
