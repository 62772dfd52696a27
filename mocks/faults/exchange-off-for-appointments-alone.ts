import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'exchange-off-for-appointments-alone',
  breaks: ['STD-05'],
  party: 'healthcare',
  because: 'Only bookings were taught to wait, and the rest goes out as ever.',
  apply: inHealthcare('exchange', ({ mayLeave }) => ({
    mayLeave: (status, kind) => mayLeave(status, kind) || kind !== 'appointment-booking',
  })),
}
