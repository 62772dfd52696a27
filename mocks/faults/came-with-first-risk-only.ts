import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'came-with-first-risk-only',
  breaks: ['MOVE-02'],
  party: 'healthcare',
  because: 'One line of the screen is thought enough for risk.',
  apply: inHealthcare('cameWith', ({ escort }) => ({
    escort: (record, part) => {
      const told = escort(record, part)
      return told === 'missing' ? told : told.slice(0, 1)
    },
  })),
}
