import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-end-date-means-ended',
  breaks: ['RISK-05'],
  party: 'healthcare',
  because: 'Any end date, future ones included, is read as over.',
  apply: inHealthcare('risk', () => ({
    isActive: ({ createdOn, expiresOn }, today) => createdOn <= today && expiresOn === undefined,
  })),
}
