import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'history-last-notice-wins',
  breaks: ['MOVE-07'],
  party: 'healthcare',
  because: 'A notice of a move says which prison it comes from, so whichever comes last places the person.',
  apply: inHealthcare('reception', () => ({
    placesOnLook: () => false,
    placedBy: ({ eventType, prisonId }, now) =>
      eventType === 'PRISONER_BASE_LOCATION_CHANGED' && prisonId && now.inPrison ? { ...now, prisonId } : now,
  })),
}
