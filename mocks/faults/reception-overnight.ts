import { type Fault, inHealthcare } from './fault.ts'

const HOURS = 3_600_000

export const fault: Fault = {
  id: 'reception-overnight',
  breaks: ['IDM-05', 'MOVE-01', 'RES-04'],
  party: 'healthcare',
  because: 'Work for reception is made by the overnight job.',
  apply: inHealthcare('arrival', () => ({ delayMs: 6 * HOURS })),
}
