import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-no-easy-read',
  breaks: ['A11Y-02'],
  party: 'healthcare',
  because: 'The easy-read version was to come later',
  apply: inHealthcare('pages', ({ explanations }) => ({
    explanations: (written) => explanations(written).filter(({ form }) => form !== 'easy-read'),
  })),
}
