import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'lockdown-one-for-each-person',
  breaks: ['APPT-13'],
  party: 'healthcare',
  because: 'A person is listed once, however many of their appointments are called off.',
  apply: inHealthcare('followUp', ({ raises }) => ({
    raises: (cause, earlier, open) =>
      raises(cause, earlier, open) && (cause !== 'cancelled-by-prison' || open.length === 0),
  })),
}
