import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'slip-for-the-registration-talk',
  breaks: ['GMS-08'],
  party: 'healthcare',
  because: 'Words about forms are no words about health, so they go on the slip.',
  apply: inHealthcare('slip', ({ wordsFor }) => ({
    wordsFor: (title) => (/regist|gms/i.test(title) ? title : wordsFor(title)),
  })),
}
