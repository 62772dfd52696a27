import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-first-line-of-what-came',
  breaks: ['MOVE-02'],
  party: 'healthcare',
  because: 'The page has one line for each part of what came',
  apply: inHealthcare('pages', ({ cameInWords }) => ({
    cameInWords: (told, isNone) => cameInWords(told.slice(0, 1), isNone),
  })),
}
