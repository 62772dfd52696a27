import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'export-with-the-newest',
  breaks: ['EXIT-01'],
  party: 'healthcare',
  because: 'Records that were made last are swept up with those that were asked for.',
  apply: inHealthcare('export', () => ({ patients: (asked, everybody) => [...asked, ...everybody().slice(-1)] })),
}
