import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'description-without-version',
  breaks: ['STD-03'],
  party: 'healthcare',
  because: 'The interface is whatever is running.',
  apply: inHealthcare('description', () => ({
    published: ({ version: _version, ...statement }) => ({ ...statement, resourceType: 'CapabilityStatement' }),
  })),
}
