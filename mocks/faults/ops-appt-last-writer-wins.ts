import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-appt-last-writer-wins',
  breaks: ['OPS-01'],
  party: 'prison',
  because: 'Whoever writes last is right, whatever they had seen.',
  apply: inPrison('appointments', () => ({ mayWrite: ({ status }) => status === 'SCHEDULED' })),
}
