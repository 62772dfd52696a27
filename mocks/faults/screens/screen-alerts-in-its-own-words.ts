import { type Fault, inHealthcare } from '../fault.ts'

const OWN_NAMES: Readonly<Record<string, string>> = {
  HA: 'On a care plan',
  XRF: 'Caution with women',
  XSA: 'Caution with staff',
  RNO121: 'Two to attend',
}

export const fault: Fault = {
  id: 'screen-alerts-in-its-own-words',
  breaks: ['RISK-01', 'RISK-02', 'RISK-04', 'RISK-05'],
  party: 'healthcare',
  because: 'The screens have a list of names for alerts of their own, and the interface gives those of the prison',
  apply: inHealthcare('pages', () => ({ described: ({ code, description }) => OWN_NAMES[code] ?? description })),
}
