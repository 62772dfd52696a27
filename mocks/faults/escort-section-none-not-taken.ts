import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'escort-section-none-not-taken',
  breaks: ['NEED-04'],
  party: 'healthcare',
  because: 'That there is nothing to carry cannot be said.',
  apply: inHealthcare('escortSection', ({ said }) => ({
    said: (found, stated) => said(found, stated === 'none' ? undefined : stated),
  })),
}
