import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'concern-lists-problems',
  breaks: ['CONF-02'],
  party: 'healthcare',
  because: 'The summary for the prison ends with the problem list, as a referral does.',
  apply: inHealthcare('concerns', () => ({
    summary: (written, problems) => [written, ...problems].join('; ').slice(0, 400),
  })),
}
