import { type Fault, inHealthcare } from '../fault.ts'
import { replaced } from './replaced.ts'

export const fault: Fault = {
  id: 'screen-risk-hidden-for-good',
  breaks: ['UI-01'],
  party: 'healthcare',
  because: 'What a user hides stays hidden for as long as they are signed in',
  apply: inHealthcare('pages', ({ script }) => ({
    script: (text) =>
      `${replaced(script(text), "if (pressed.hasAttribute('data-less'))", "if (pressed.hasAttribute('data-less')) sessionStorage.less = 'yes'\n  if (pressed.hasAttribute('data-less'))")}\nif (sessionStorage.less && risk()) risk().style.display = 'none'\n`,
  })),
}
