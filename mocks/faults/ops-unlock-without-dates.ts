import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-unlock-without-dates',
  breaks: ['OPS-07'],
  party: 'prison',
  because: 'The wing sees what holds today, so dates are not kept.',
  apply: inPrison('unlock', () => ({
    shown: ({ until: _until, ...condition }, active) => [condition, active],
  })),
}
