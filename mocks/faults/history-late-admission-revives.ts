import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'history-late-admission-revives',
  breaks: ['MOVE-07'],
  party: 'healthcare',
  because: 'After the release of somebody, the next notice of a move is taken for a new admission.',
  apply(behaviour) {
    const released = new Set<string>()
    return inHealthcare('reception', () => ({
      placesOnLook: () => false,
      placedBy: ({ eventType, prisonId, hmppsId }, now) => {
        if (eventType !== 'PRISONER_BASE_LOCATION_CHANGED' || now.inPrison || now.lastMovement !== 'Release') return now
        if (released.has(hmppsId) && prisonId) return { ...now, inPrison: true, prisonId }
        released.add(hmppsId)
        return now
      },
    }))(behaviour)
  },
}
