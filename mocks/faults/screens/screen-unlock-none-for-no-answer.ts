import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-unlock-none-for-no-answer',
  breaks: ['NEED-05'],
  party: 'healthcare',
  because: 'A list without conditions is shown as none, whatever the reason',
  apply: inHealthcare('pages', ({ unlockInWords }) => ({
    unlockInWords: (unlock, where) => (unlock.state === 'unavailable' ? 'No conditions' : unlockInWords(unlock, where)),
  })),
}
