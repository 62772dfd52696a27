import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'access-clerk-reads-clinical',
  breaks: ['ACC-01'],
  party: 'healthcare',
  because: 'Clerks type letters for clinicians, so they were given what clinicians have.',
  apply: inHealthcare('access', ({ mayUse }) => ({
    mayUse: (role, action, type) =>
      mayUse(role === 'clinic clerk' ? 'nurse' : role === 'Kirkvale clerk' ? 'Kirkvale nurse' : role, action, type),
  })),
}
