import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'whereabouts-landing-lost',
  breaks: ['NEED-06', 'MOVE-07', 'MOVE-03', 'NEED-02'],
  party: 'healthcare',
  because: 'Cells are kept as wing and number, as if every wing had one landing.',
  apply: inHealthcare('whereabouts', () => ({ cell: (_before, now) => now?.replace(/^([A-Z])-[2-9]-/, '$1-1-') })),
}
