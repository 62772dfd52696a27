import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-status-change-not-told',
  breaks: ['IDM-01'],
  party: 'healthcare',
  because: 'The prison is told when the number changes, and not when its status does.',
  apply: inHealthcare('pairing', () => ({
    tellsPrison: (earlier, now) => earlier?.value !== now.value,
  })),
}
