import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-focus-not-shown',
  breaks: ['A11Y-01'],
  party: 'healthcare',
  because: 'What shows the focus was made to show what the mouse is on, and the ring of the browser was taken off',
  apply: inHealthcare('pages', ({ style }) => ({
    style: (sheet) => `${style(sheet).replaceAll(':focus', ':hover')}\n* { outline: none !important }`,
  })),
}
