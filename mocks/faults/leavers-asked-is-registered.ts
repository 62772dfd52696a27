import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leavers-asked-is-registered',
  breaks: ['REL-03'],
  party: 'healthcare',
  because: 'A registration counts from the moment it is asked for.',
  apply: inHealthcare('leavers', () => ({
    isRegistered: ({ status }) => status === 'completed' || status === 'in-progress',
  })),
}
