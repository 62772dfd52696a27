import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-unlock-not-in-the-clinic',
  breaks: ['NEED-05'],
  party: 'healthcare',
  because: 'The clinic list had no room for another column',
  apply: inHealthcare('pages', ({ unlockInWords }) => ({
    unlockInWords: (unlock, where) => (where === 'clinic list' ? '' : unlockInWords(unlock, where)),
  })),
}
