import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-waiting-shown-as-sent',
  breaks: ['STD-05'],
  party: 'healthcare',
  because: 'What the user has saved is shown as sent',
  apply: inHealthcare('pages', ({ sendingInWords }) => ({
    sendingInWords: (state) => (['waiting', 'by-hand'].includes(state) ? 'Sent' : sendingInWords(state)),
  })),
}
