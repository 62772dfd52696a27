import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'prereg-wants-address',
  breaks: ['REL-01'],
  party: 'healthcare',
  because: 'An application without an address is refused.',
  apply: inHealthcare('preRegistration', () => ({
    wants: ({ postcode }) => (postcode === undefined ? ['an address'] : []),
  })),
}
