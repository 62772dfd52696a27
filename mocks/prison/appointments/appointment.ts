import categories from './categories.json' with { type: 'json' }

export const MODES = ['IN_PERSON', 'VIDEO', 'TELEPHONE'] as const
export const OUTCOMES = ['ATTENDED', 'REFUSED', 'NOT_UNLOCKED', 'NO_ESCORT', 'REGIME_CHANGE', 'ELSEWHERE'] as const
export const HEALTH_REASONS = [
  'CREATED_IN_ERROR',
  'NO_LONGER_NEEDED',
  'CLINICIAN_UNAVAILABLE',
  'PATIENT_REQUEST',
  'OTHER',
] as const
export const PRISON_REASONS = [
  'LOCKDOWN',
  'REGIME_CHANGE',
  'NO_ESCORT',
  'SECURITY',
  'TRANSFERRED',
  'RELEASED',
  'OTHER',
] as const

/** Who did something to an appointment. */
export type Author = 'HEALTH' | 'PRISON'

export interface Escort {
  readonly required: boolean
  /** Local time. */
  readonly latestReturnTime?: string
  readonly decision: 'REQUESTED' | 'AGREED' | 'REFUSED'
  readonly decidedAt?: string
}

/** What an appointment is about, where and when. */
export interface AppointmentDetails {
  readonly categoryCode: string
  readonly name?: string
  readonly locationKey?: string
  readonly inCell: boolean
  /** Outside the prison, under escort. */
  readonly outside: boolean
  readonly mode: (typeof MODES)[number]
  /** ISO date and local times. */
  readonly startDate: string
  readonly startTime: string
  readonly endTime: string
  readonly escort?: Escort
}

/** An entry of the prison's appointment book. */
export interface Appointment extends AppointmentDetails {
  readonly appointmentId: number
  /** The sender's reference, when healthcare made it. */
  readonly clientReference?: string
  /** Counts every change; a writer must have seen the latest. */
  readonly version: number
  readonly prisonId: string
  readonly prisonNumbers: readonly string[]
  readonly status: 'SCHEDULED' | 'CANCELLED' | 'DELETED'
  readonly cancellation?: { readonly reasonCode: string; readonly by: Author; readonly at: string }
  /** A code of the prison's, also one that is not published yet. */
  readonly outcome?: { readonly code: string; readonly by: Author; readonly at: string }
  readonly lastChangedBy: Author
  /** ISO 8601, UTC. */
  readonly lastModified: string
}

export interface Category {
  readonly code: string
  readonly description: string
  readonly active: boolean
  readonly health: boolean
}

const CATEGORIES: Readonly<Record<string, Omit<Category, 'code'>>> = categories.categories

export function category(code: string): Category | undefined {
  const found = CATEGORIES[code]
  return found ? { code, ...found } : undefined
}

/** What healthcare may choose from. */
export function healthCategories(): readonly Category[] {
  return Object.entries(CATEGORIES)
    .map(([code, rest]) => ({ code, ...rest }))
    .filter(({ active, health }) => active && health)
}
