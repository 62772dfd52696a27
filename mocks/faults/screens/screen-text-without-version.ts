import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-text-without-version',
  breaks: ['A11Y-02'],
  party: 'healthcare',
  because: 'Nobody can tell of which wording a translation is',
  apply: inHealthcare('pages', ({ explanations }) => ({
    explanations: (written) =>
      explanations(written).map((one) => ({ ...one, version: one.language === 'en' ? one.version : '' })),
  })),
}
