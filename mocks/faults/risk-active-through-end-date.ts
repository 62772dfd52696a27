import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-active-through-end-date',
  breaks: ['RISK-05', 'RISK-07'],
  party: 'healthcare',
  because: 'The end date is taken for the last day on which the alert counts.',
  apply: inHealthcare('risk', () => ({
    isActive: ({ createdOn, expiresOn }, today) =>
      createdOn <= today && (expiresOn === undefined || expiresOn >= today),
  })),
}
