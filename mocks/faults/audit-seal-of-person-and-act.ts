import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'audit-seal-of-person-and-act',
  breaks: ['AUD-02'],
  party: 'healthcare',
  because: 'The seal covers who did what, and not when or about whom.',
  apply: inHealthcare('auditSeal', () => ({
    isIntact: (copy, written) =>
      JSON.stringify([copy.agent, copy.action]) === JSON.stringify([written.agent, written.action]),
  })),
}
