import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'clash-with-court-only',
  breaks: ['APPT-05'],
  party: 'healthcare',
  because: 'Court was the example in the specification, so only court counts.',
  apply: inHealthcare('clashes', (clashes) => ({
    overlaps: (plan, commitment) =>
      (commitment.kind === undefined || commitment.kind === 'COURT') && clashes.overlaps(plan, commitment),
  })),
}
