import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'volume-releases-dropped',
  breaks: ['VOL-03'],
  party: 'healthcare',
  because: 'Releases beyond eighteen a second are taken for a mistake of the prison and left out.',
  apply: inHealthcare('reception', () => ({ takesReleases: () => false })),
}
