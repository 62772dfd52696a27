import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'escort-refusal-as-agreed',
  breaks: ['APPT-11'],
  party: 'healthcare',
  because: 'Any decision counts as an agreement.',
  apply: inHealthcare('outside', () => ({
    decisionShown: (_appointment, decision) => (decision === 'REQUESTED' ? 'requested' : 'agreed'),
  })),
}
