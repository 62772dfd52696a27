import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-expired-shown',
  breaks: ['RISK-05', 'IDM-06', 'ACC-03', 'EXIT-01', 'STD-04'],
  party: 'healthcare',
  because: 'The view shows every alert, whether it is over or not.',
  apply: inHealthcare('risk', () => ({ isInActiveView: ({ alert }, today) => alert.createdOn <= today })),
}
