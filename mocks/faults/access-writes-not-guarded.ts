import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'access-writes-not-guarded',
  breaks: ['ACC-01', 'ACC-03'],
  party: 'healthcare',
  because: 'Whose record it is is looked at on reading; whoever writes is taken to have read.',
  apply: inHealthcare('reach', () => ({ isGuarded: (_resource, doing) => doing === 'show' })),
}
