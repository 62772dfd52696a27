import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'access-care-for-ever',
  breaks: ['ACC-01'],
  party: 'healthcare',
  because: 'A care team is looked at for its members and not for its end.',
  apply: inHealthcare('reach', ({ isInTeam }) => ({ isInTeam: (team, member) => isInTeam(team, member, new Date(0)) })),
}
