import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-writes-latin-letters',
  breaks: ['FHIR-13'],
  party: 'fhir',
  because: 'Answers are written in the charset of the machine.',
  apply: inServer('answering', () => ({ encoded: (text) => Uint8Array.from(Buffer.from(text, 'latin1')) })),
}
