import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'history-court-by-notice',
  breaks: ['MOVE-07'],
  party: 'healthcare',
  because: 'Notices of somebody who is out and back are counted: every second change of state sends the person out.',
  apply(behaviour) {
    const seen = new Map<string, number>()
    return inHealthcare('reception', () => ({
      placesOnLook: () => false,
      placedBy: ({ eventType, hmppsId }, now) => {
        if (eventType !== 'PERSON_STATUS_CHANGED' || now.lastMovement !== 'Court') return now
        const count = (seen.get(hmppsId) ?? 0) + 1
        seen.set(hmppsId, count)
        return { ...now, away: count % 2 === 1 }
      },
    }))(behaviour)
  },
}
