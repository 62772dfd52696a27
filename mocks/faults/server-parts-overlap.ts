import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-parts-overlap',
  breaks: ['FHIR-16'],
  party: 'fhir',
  because: 'Each part of a list begins with the last entry of the one before.',
  apply: inServer('searching', ({ next }) => ({
    next: (offset, count, total) => (next(offset, count, total) === undefined ? undefined : offset + count - 1),
  })),
}
