import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'carried-left-behind',
  breaks: ['GMS-05'],
  party: 'healthcare',
  because: 'A decision belongs to the prison where it was made, and ends with the stay.',
  apply: inHealthcare('carrying', () => ({ travels: () => false })),
}
