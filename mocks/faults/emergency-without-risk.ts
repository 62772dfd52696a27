import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'emergency-without-risk',
  breaks: ['ACC-03'],
  party: 'healthcare',
  because: 'The summary is the clinical one, and risk belongs to the prison.',
  apply: inHealthcare('emergency', ({ isInSummary }) => ({
    isInSummary: (one) => one.resourceType !== 'Flag' && isInSummary(one),
  })),
}
