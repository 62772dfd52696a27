import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'access-for-all-on-the-way',
  breaks: ['ACC-02'],
  party: 'healthcare',
  because: 'Who is on the way belongs to no site, so every site may look.',
  apply: inHealthcare('reach', () => ({ opensOnTheWay: () => true })),
}
