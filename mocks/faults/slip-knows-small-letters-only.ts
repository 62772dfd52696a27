import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'slip-knows-small-letters-only',
  breaks: ['CONF-02', 'GMS-08'],
  party: 'healthcare',
  because: 'Titles are compared with the list of telling words as it is written, in small letters.',
  apply: inHealthcare('slip', ({ wordsFor }) => ({
    wordsFor: (title) => (/[A-Z]{3}/.test(title) ? title : wordsFor(title)),
  })),
}
