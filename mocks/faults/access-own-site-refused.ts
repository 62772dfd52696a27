import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'access-own-site-refused',
  breaks: ['ACC-01', 'ACC-02', 'MOVE-05', 'MOVE-06'],
  party: 'healthcare',
  because: 'The sites of a user are compared with the name of the prison and not with its code.',
  apply: inHealthcare('reach', () => ({
    isAtSite: (stay, sites) => sites.includes(text(stay, 'serviceProvider.display') ?? ''),
  })),
}
