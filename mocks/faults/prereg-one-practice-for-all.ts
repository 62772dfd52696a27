import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'prereg-one-practice-for-all',
  breaks: ['REL-01'],
  party: 'healthcare',
  because: 'Every application goes to the practice nearest to the prison.',
  apply: inHealthcare('preRegistration', () => ({ told: (application) => ({ ...application, practice: 'Z99999' }) })),
}
