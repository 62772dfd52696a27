import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'handover-on-request',
  breaks: ['MOVE-06'],
  party: 'healthcare',
  because: 'What an earlier site wrote of health opens when somebody asks for it.',
  apply: inHealthcare('handover', () => ({
    crosses: ({ resourceType }) => ['Task', 'List', 'Flag'].includes(resourceType),
  })),
}
