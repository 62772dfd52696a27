import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'missed-one-rule-for-all',
  breaks: ['MED-04'],
  party: 'healthcare',
  because: 'The rule that was set last holds everywhere.',
  apply: inHealthcare('missedDoses', () => ({ rule: (_site, rules) => [...rules.values()].at(-1) ?? 3 })),
}
