import { type Fault, inHealthcare } from './fault.ts'

const PAGE = 20

export const fault: Fault = {
  id: 'export-first-page-only',
  breaks: ['EXIT-01'],
  party: 'healthcare',
  because: 'Each file holds the first page of a search.',
  apply: inHealthcare('export', () => ({ most: () => PAGE })),
}
