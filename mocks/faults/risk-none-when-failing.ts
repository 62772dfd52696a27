import type { Fault } from './fault.ts'

export const fault: Fault = {
  id: 'risk-none-when-failing',
  breaks: ['RISK-03'],
  party: 'healthcare',
  because: 'An error of the prison is caught and read as an empty list.',
  apply: (behaviour) => ({
    ...behaviour,
    healthcare: { ...behaviour.healthcare, risk: { ...behaviour.healthcare.risk, onFailing: () => 'none' } },
  }),
}
