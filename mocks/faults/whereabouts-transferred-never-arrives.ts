import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'whereabouts-transferred-never-arrives',
  breaks: ['NEED-06', 'STD-03'],
  party: 'healthcare',
  because: 'Whoever was transferred last is on the way.',
  apply: inHealthcare('whereabouts', ({ called }) => ({
    called: (where) => called({ ...where, inPrison: where.inPrison && where.lastMovement !== 'Transfers' }),
  })),
}
