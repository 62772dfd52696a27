import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-concern-delivered-is-accepted',
  breaks: ['OPS-06'],
  party: 'prison',
  because: 'A concern in the tray counts as taken up.',
  apply: inPrison('messages', () => ({
    shown: (message) => (message.kind === 'CONCERN' ? { ...message, status: 'ACCEPTED' } : message),
  })),
}
