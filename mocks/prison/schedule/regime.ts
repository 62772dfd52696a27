/** The parts of a prison's day; local times. */
export interface Regime {
  readonly amStart: string
  readonly amFinish: string
  readonly pmStart: string
  readonly pmFinish: string
  readonly edStart: string
  readonly edFinish: string
}

export const STANDARD_REGIME: Regime = {
  amStart: '08:30',
  amFinish: '11:45',
  pmStart: '13:45',
  pmFinish: '16:45',
  edStart: '17:30',
  edFinish: '19:15',
}

/** Which part of the day a time belongs to. The prison's regime decides, not noon. */
export function timeSlot({ pmStart, edStart }: Regime, time: string): 'AM' | 'PM' | 'ED' {
  if (time < pmStart) return 'AM'
  return time < edStart ? 'PM' : 'ED'
}
