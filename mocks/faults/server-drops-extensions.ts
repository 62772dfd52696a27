import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-drops-extensions',
  breaks: ['FHIR-13'],
  party: 'fhir',
  because: 'Entries are read into classes, which have no place for extensions.',
  apply: inServer('storing', ({ kept }) => ({ kept: ({ extension: _extension, ...resource }) => kept(resource) })),
}
