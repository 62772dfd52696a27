import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-concern-stays-written',
  breaks: ['OPS-06'],
  party: 'prison',
  because: 'Taking up a concern is noted in the wing book, not in the tray.',
  apply: inPrison('messages', () => ({
    shown: (message) => (message.kind === 'CONCERN' ? { ...message, status: 'WRITTEN' } : message),
  })),
}
