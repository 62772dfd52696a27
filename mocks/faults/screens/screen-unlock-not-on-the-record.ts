import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-unlock-not-on-the-record',
  breaks: ['NEED-05'],
  party: 'healthcare',
  because: 'How to unlock was put into the clinic list, and whoever books does not open that',
  apply: inHealthcare('pages', ({ unlockInWords }) => ({
    unlockInWords: (unlock, where) => (where === 'record' ? '' : unlockInWords(unlock, where)),
  })),
}
