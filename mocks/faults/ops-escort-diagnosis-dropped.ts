import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-escort-diagnosis-dropped',
  breaks: ['OPS-12'],
  party: 'prison',
  because: 'A diagnosis that was sent is dropped without a word.',
  apply: inPrison('escort', () => ({
    received: (body) => {
      const { diagnosis: _dropped, ...rest } = Object(body)
      return rest
    },
  })),
}
