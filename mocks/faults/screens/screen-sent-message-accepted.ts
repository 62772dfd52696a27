import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-sent-message-accepted',
  breaks: ['RES-06'],
  party: 'healthcare',
  because: 'A message that has left is shown as accepted, because nobody waits for the answer',
  apply: inHealthcare('pages', ({ messageInWords }) => ({
    messageInWords: (state) => (state === 'unconfirmed' ? 'Accepted by the prison' : messageInWords(state)),
  })),
}
