import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'description-for-users-only',
  breaks: ['STD-01'],
  party: 'healthcare',
  because: 'The description is served behind the same sign-in as the records.',
  apply: inHealthcare('description', () => ({ isPublic: () => false })),
}
