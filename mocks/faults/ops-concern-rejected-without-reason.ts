import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-concern-rejected-without-reason',
  breaks: ['OPS-06'],
  party: 'prison',
  because: 'The reason for rejecting a concern is for the prison alone.',
  apply: inPrison('messages', () => ({
    shown: ({ reasonCode, ...message }) =>
      message.kind === 'CONCERN' || reasonCode === undefined ? message : { ...message, reasonCode },
  })),
}
