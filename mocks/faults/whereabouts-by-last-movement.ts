import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'whereabouts-by-last-movement',
  breaks: ['NEED-06'],
  party: 'healthcare',
  because: 'The last movement is taken for where the person is, and coming back is none.',
  apply: inHealthcare('whereabouts', ({ called }) => ({
    called: (where) => called({ ...where, away: ['Court', 'Temporary Absence'].includes(where.lastMovement ?? '') }),
  })),
}
