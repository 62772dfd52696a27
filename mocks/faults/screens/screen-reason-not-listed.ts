import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-reason-not-listed',
  breaks: ['MOVE-02'],
  party: 'healthcare',
  because: 'The list of assessments says when, and nobody thought of why',
  apply: inHealthcare('pages', () => ({ wentOnBecause: () => '' })),
}
