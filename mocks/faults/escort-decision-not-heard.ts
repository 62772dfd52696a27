import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'escort-decision-not-heard',
  breaks: ['APPT-11'],
  party: 'healthcare',
  because: 'What the prison decides on an escort stays in the prison.',
  apply: inHealthcare('outside', () => ({
    decisionShown: (_appointment, decision) => (decision === 'REQUESTED' ? 'requested' : undefined),
  })),
}
