import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-receipt-is-acceptance',
  breaks: ['OPS-15'],
  party: 'prison',
  because: 'What was written to the queue will be done, so it counts as done.',
  apply: inPrison('messages', () => ({
    shown: (message) =>
      message.kind !== 'CONCERN' && message.status === 'WRITTEN' ? { ...message, status: 'ACCEPTED' } : message,
  })),
}
