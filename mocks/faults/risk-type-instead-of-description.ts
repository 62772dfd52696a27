import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-type-instead-of-description',
  breaks: ['RISK-01', 'STD-03', 'DQ-01', 'STD-04'],
  party: 'healthcare',
  because: 'The description of the type of alert is shown in place of that of the alert.',
  apply: inHealthcare('risk', () => ({
    shownAs: ({ typeDescription, createdOn }) => ({ description: typeDescription, since: createdOn }),
  })),
}
