import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'provider-page-size-assumed',
  breaks: ['STD-04'],
  party: 'healthcare',
  because: 'A page that is not as full as was asked for is taken for the last one.',
  apply: inHealthcare('client', ({ perPage }) => ({ isLastPage: (_pagination, entries) => entries < perPage })),
}
