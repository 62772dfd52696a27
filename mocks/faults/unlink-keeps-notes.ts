import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlink-keeps-notes',
  breaks: ['IDM-04'],
  party: 'healthcare',
  because: 'What staff wrote about the right person stays on the wrong record.',
  apply: inHealthcare('unlinking', () => ({ leaves: ({ resourceType }) => resourceType !== 'QuestionnaireResponse' })),
}
