import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-appt-unknown-fields-dropped',
  breaks: ['OPS-01'],
  party: 'prison',
  because: 'Fields that the book has no place for are dropped without a word.',
  apply: inPrison('appointments', () => ({
    received: (body) => {
      const { note: _dropped, ...rest } = Object(body)
      return rest
    },
  })),
}
