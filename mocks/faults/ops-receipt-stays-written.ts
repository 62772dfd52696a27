import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-receipt-stays-written',
  breaks: ['OPS-15'],
  party: 'prison',
  because: 'A receipt says that a message was written to the queue, and that is all it says.',
  apply: inPrison('messages', () => ({
    shown: (message) => (message.kind !== 'CONCERN' ? { ...message, status: 'WRITTEN' } : message),
  })),
}
