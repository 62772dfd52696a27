import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-unlock-reason-dropped',
  breaks: ['OPS-07'],
  party: 'prison',
  because: 'A reason that was sent is dropped without a word, so senders go on sending it.',
  apply: inPrison('unlock', () => ({
    received: (body) => {
      const { reason: _dropped, ...rest } = Object(body)
      return rest
    },
  })),
}
