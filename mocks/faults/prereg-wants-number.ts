import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'prereg-wants-number',
  breaks: ['REL-01'],
  party: 'healthcare',
  because: 'An application without an NHS number is refused.',
  apply: inHealthcare('preRegistration', () => ({
    wants: ({ nhsNumber }) => (nhsNumber === undefined ? ['an NHS number'] : []),
  })),
}
