import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-asks-once',
  breaks: ['RISK-04', 'RES-01', 'CONF-05'],
  party: 'healthcare',
  because: 'The prison is asked when a record is opened for the first time, and notices do the rest.',
  apply: inHealthcare('risk', () => ({
    refetchesOnOpen: ({ activeAlerts }, opened) => opened === 0 || activeAlerts === 0,
  })),
}
