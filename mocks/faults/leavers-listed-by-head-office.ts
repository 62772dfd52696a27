import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'leavers-listed-by-head-office',
  breaks: ['REL-03'],
  party: 'healthcare',
  because: 'One team sees to releases, and all of them are listed at its own site.',
  apply: inHealthcare('leavers', () => ({ siteOf: () => 'ZKV' })),
}
