import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-need-reason-dropped',
  breaks: ['OPS-08'],
  party: 'prison',
  because: 'A reason that was sent with a need is dropped without a word.',
  apply: inPrison('told', () => ({
    received: (body) => {
      const { reason, ...rest } = Object(body)
      return 'need' in rest || reason === undefined ? body : rest
    },
  })),
}
