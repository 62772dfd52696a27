import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'backlog-buffer-too-small',
  breaks: ['RES-03'],
  party: 'healthcare',
  because: 'The buffer has room for two hundred events, and whatever comes on top is acknowledged and lost.',
  apply: inHealthcare('feed', () => ({ keeps: (waiting) => waiting < 200 })),
}
