import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'staff-risk-forgotten',
  breaks: ['RISK-07'],
  party: 'healthcare',
  because: 'While the prison does not answer, what it said before no longer counts.',
  apply: inHealthcare('staffSafety', (safety) => ({
    knows: async (refresh, patient, moment) => {
      const known = await safety.knows(refresh, patient, moment)
      return known.told ? known : { told: false, alerts: [] }
    },
  })),
}
