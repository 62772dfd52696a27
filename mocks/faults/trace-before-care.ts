import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'trace-before-care',
  breaks: ['IDM-05', 'MOVE-02', 'GMS-02', 'MOVE-03', 'MOVE-04'],
  party: 'healthcare',
  because: 'The assessment cannot be saved without an NHS number.',
  apply: inHealthcare('firstStage', () => ({ mayAssess: ({ status }) => status !== 'none' })),
}
