import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-restricted-kept',
  breaks: ['CONF-05'],
  party: 'healthcare',
  because: 'A session keeps what its user has seen before, and shows it where the prison says nothing',
  apply: inHealthcare('pages', () => ({
    shown: (risk, before) => (risk.isRestricted && before?.person.id === risk.person.id ? before : risk),
  })),
}
