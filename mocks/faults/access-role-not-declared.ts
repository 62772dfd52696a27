import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'access-role-not-declared',
  breaks: ['ACC-01'],
  party: 'healthcare',
  because: 'A role that the table does not name gets what most roles have.',
  apply: inHealthcare('access', ({ mayUse }) => ({
    mayUse: (role, action, type) => role === 'newcomer' || mayUse(role, action, type),
  })),
}
