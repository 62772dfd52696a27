import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-no-assessment-until-decided',
  breaks: ['GMS-02'],
  party: 'healthcare',
  because: 'The decision is a page of the assessment, and the assessment cannot be closed with that page open.',
  apply: inHealthcare('registration', () => ({
    treats: (kind, decisions) =>
      kind !== 'QuestionnaireResponse' || decisions.every(({ status }) => status !== 'proposed'),
  })),
}
