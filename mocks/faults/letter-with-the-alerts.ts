import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'letter-with-the-alerts',
  breaks: ['CONF-06'],
  party: 'healthcare',
  because: 'The letter ends with all flags of the record, because they may matter.',
  apply: inHealthcare('disclosing', () => ({ beneathLetter: ({ resourceType }) => resourceType === 'Flag' })),
}
