import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-received-as-unconfirmed',
  breaks: ['APPT-04'],
  party: 'healthcare',
  because: 'An answer that came only to the second try is not connected with its message',
  apply: inHealthcare('pages', ({ sendingInWords }) => ({
    sendingInWords: (state) => (state === 'received' ? 'Unconfirmed' : sendingInWords(state)),
  })),
}
