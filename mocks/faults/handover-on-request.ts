import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'handover-on-request',
  breaks: ['MOVE-06'],
  party: 'healthcare',
  because: 'The record of an earlier site opens when somebody asks for it.',
  apply: inHealthcare('handover', () => ({ crosses: () => false })),
}
