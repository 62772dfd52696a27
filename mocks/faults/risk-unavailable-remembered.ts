import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-unavailable-remembered',
  breaks: ['RISK-03'],
  party: 'healthcare',
  because: 'A failure is cached like an answer, and the notice that met it is done with.',
  apply: inHealthcare('risk', () => ({
    refetchesOnOpen: ({ current }) => current !== false,
    keepsNoticeAfterFailure: () => false,
  })),
}
