import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'came-with-health-withheld',
  breaks: ['MOVE-02'],
  party: 'healthcare',
  because: 'Health notes of escort staff, who are no clinicians, are left out of a clinical record.',
  apply: inHealthcare('cameWith', ({ escort }) => ({
    escort: (record, part) => (part === 'health' && escort(record, part) !== 'missing' ? [] : escort(record, part)),
  })),
}
