import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-outdated-written-all-the-same',
  breaks: ['FHIR-03'],
  party: 'fhir',
  because: 'The change is written before its version is looked at.',
  apply: inServer('changing', () => ({ keepsOutdatedOut: () => false })),
}
