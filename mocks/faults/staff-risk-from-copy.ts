import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'staff-risk-from-copy',
  breaks: ['RISK-07'],
  party: 'healthcare',
  because: 'The start of an appointment trusts what notices have told.',
  apply: inHealthcare('staffSafety', (safety) => ({
    knows: async (refresh, patient, moment) =>
      moment === 'start' ? { told: true, alerts: refresh.known(patient) } : safety.knows(refresh, patient, moment),
  })),
}
