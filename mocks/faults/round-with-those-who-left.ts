import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'round-with-those-who-left',
  breaks: ['NEED-06', 'VOL-03'],
  party: 'healthcare',
  because: 'Nobody is taken off a list before the end of the day.',
  apply: inHealthcare('whereabouts', () => ({
    isOnRound: (stay, prisonId) => text(stay, 'serviceProvider.identifier.value') === prisonId,
  })),
}
