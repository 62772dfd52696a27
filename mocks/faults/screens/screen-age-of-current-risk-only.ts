import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-age-of-current-risk-only',
  breaks: ['UI-03'],
  party: 'healthcare',
  because: 'The age is shown while it says nothing, and left out where it matters',
  apply: inHealthcare('pages', ({ age }) => ({ age: (risk, now) => (risk.isCurrent ? age(risk, now) : undefined) })),
}
