import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-receipt-of-appointments-only',
  breaks: ['OPS-15'],
  party: 'prison',
  because: 'Receipts were made for appointments; everything else is superseded by a telephone call.',
  apply: inPrison('messages', () => ({
    shown: (message) =>
      message.kind === 'CONCERN' || message.kind === 'APPOINTMENT' ? message : { ...message, status: 'SUPERSEDED' },
  })),
}
