import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'trace-not-reopened',
  breaks: ['IDM-05'],
  party: 'healthcare',
  because: 'Once traced, a person is never traced again, although the number proved wrong.',
  apply: inHealthcare('firstStage', () => ({ traces: (_held, closedBefore) => !closedBefore })),
}
