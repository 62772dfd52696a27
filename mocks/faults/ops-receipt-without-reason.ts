import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-receipt-without-reason',
  breaks: ['OPS-15'],
  party: 'prison',
  because: 'Why a message was rejected is for the prison alone.',
  apply: inPrison('messages', () => ({
    shown: ({ reasonCode, ...message }) =>
      message.kind === 'CONCERN' && reasonCode !== undefined ? { ...message, reasonCode } : message,
  })),
}
