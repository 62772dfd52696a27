import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-hold-without-end',
  breaks: ['OPS-09'],
  party: 'prison',
  because: 'A hold without an end holds until somebody asks.',
  apply: inPrison('holds', () => ({ received: (body) => ({ until: '2099-12-31', ...Object(body) }) })),
}
