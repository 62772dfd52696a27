import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-yes-or-no-only',
  breaks: ['GMS-02'],
  party: 'healthcare',
  because: 'The page asks yes or no, so that nobody has to come back to it',
  apply: inHealthcare('pages', () => ({ offered: (options) => options.filter((code) => code !== 'deferred') })),
}
