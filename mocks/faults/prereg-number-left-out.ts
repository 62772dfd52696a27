import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'prereg-number-left-out',
  breaks: ['REL-01'],
  party: 'healthcare',
  because: 'What is known beside the name is not sent along.',
  apply: inHealthcare('preRegistration', () => ({
    told: ({ family, given, birthDate, practice }) => ({ family, given, birthDate, practice }),
  })),
}
