import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-slow',
  breaks: ['RISK-01', 'RES-04', 'VOL-01'],
  party: 'healthcare',
  because: 'The record waits for every other system before it shows what the prison says.',
  apply: inHealthcare('risk', (risk) => ({
    readAlerts: async (prison, prisonNumber, clock) => {
      await clock.sleep(3_000)
      return risk.readAlerts(prison, prisonNumber, clock)
    },
  })),
}
