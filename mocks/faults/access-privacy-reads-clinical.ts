import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'access-privacy-reads-clinical',
  breaks: ['ACC-01'],
  party: 'healthcare',
  because: 'Whoever may read the audit is taken to be allowed to read what it is about.',
  apply: inHealthcare('access', ({ mayUse }) => ({
    mayUse: (role, action, type) =>
      mayUse(role, action, type) || (role === 'privacy officer' && action !== 'create' && action !== 'update'),
  })),
}
