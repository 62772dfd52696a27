import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'contract-alerts-only',
  breaks: ['REG-03'],
  party: 'healthcare',
  because: 'The check looks at what it knows from the beginning, which is alerts.',
  apply: inHealthcare('contract', ({ needed }) => ({
    needed: () => needed().filter(({ operation }) => operation.endsWith('/alerts')),
  })),
}
