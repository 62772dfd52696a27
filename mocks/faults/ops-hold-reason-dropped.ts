import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-hold-reason-dropped',
  breaks: ['OPS-09'],
  party: 'prison',
  because: 'A reason that was sent is dropped without a word.',
  apply: inPrison('holds', () => ({
    received: (body) => {
      const { reason: _dropped, ...rest } = Object(body)
      return rest
    },
  })),
}
