import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'access-any-token',
  breaks: ['ACC-01', 'STD-01'],
  party: 'healthcare',
  because: 'The gateway is taken to have looked at the credentials already.',
  apply: inHealthcare('access', ({ userOf }) => ({
    userOf: (token, staff) => userOf(token, staff) ?? (token === '' ? undefined : [...staff.values()][0]),
  })),
}
