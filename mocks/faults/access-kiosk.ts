import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'access-kiosk',
  breaks: ['ACC-01'],
  party: 'healthcare',
  because: 'A request without credentials is taken to come from the shared screen on the wing.',
  apply: inHealthcare('access', ({ userOf }) => ({
    userOf: (token, staff) => userOf(token, staff) ?? (token === '' ? [...staff.values()][0] : undefined),
  })),
}
