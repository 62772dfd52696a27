import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-alerts-of-today-hidden',
  breaks: ['RISK-01', 'IDM-02', 'IDM-06', 'STD-04'],
  party: 'healthcare',
  because: 'An alert counts from the day after its start, because the start is compared with midnight.',
  apply: inHealthcare('risk', () => ({
    isInActiveView: ({ active, alert }, today) => active && alert.createdOn < today,
  })),
}
