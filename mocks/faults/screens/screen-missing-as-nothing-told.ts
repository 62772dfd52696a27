import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-missing-as-nothing-told',
  breaks: ['MOVE-02'],
  party: 'healthcare',
  because: 'What did not come is shown as telling nothing',
  apply: inHealthcare('pages', ({ cameInWords }) => ({ cameInWords: (told) => cameInWords(told, true) })),
}
