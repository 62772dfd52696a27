import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-unlock-nearest-code',
  breaks: ['OPS-07'],
  party: 'prison',
  because: 'A code that is not known is taken for the most careful one.',
  apply: inPrison('unlock', () => ({
    received: (body) => (Object(body).code === 'WITH_CAUTION' ? { ...Object(body), code: 'TWO_OFFICERS' } : body),
  })),
}
