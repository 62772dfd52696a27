import { all, isObject } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

const declined = (participant: unknown) =>
  isObject(participant) ? { ...participant, status: 'declined' } : participant

export const fault: Fault = {
  id: 'outcome-cancellation-as-refusal',
  breaks: ['APPT-08'],
  party: 'healthcare',
  because: 'An appointment that the prison calls off is closed as one that the person did not want.',
  apply: inHealthcare('appointments', ({ takenOver }) => ({
    takenOver: (appointment, entry) => {
      const taken = takenOver(appointment, entry)
      return entry.status === 'CANCELLED' ? { ...taken, participant: all(taken, 'participant').map(declined) } : taken
    },
  })),
}
