import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'code-unknown-not-marked',
  breaks: ['DQ-01'],
  party: 'healthcare',
  because: 'A new code looks like any other, and nobody is told to read what it says.',
  apply: inHealthcare('risk', ({ standingOf }) => ({
    standingOf: (code) => (standingOf(code) === 'unknown' ? 'in-use' : standingOf(code)),
  })),
}
