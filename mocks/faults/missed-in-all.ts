import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'missed-in-all',
  breaks: ['MED-04'],
  party: 'healthcare',
  because: 'Missed doses are added up, whatever was taken in between.',
  apply: inHealthcare('missedDoses', () => ({ count: (doses, isMissed) => doses.filter(isMissed).length })),
}
