import { isObject, text } from '../../fhir/resource.ts'

/** An entry of the prison's appointment book, as its interface shows it. */
export interface PrisonEntry {
  readonly appointmentId: number
  /** Ours, where we made it. */
  readonly reference?: string
  readonly version: number
  readonly prisonId: string
  readonly prisonNumber: string
  readonly name?: string
  readonly locationKey?: string
  readonly inCell: boolean
  readonly date: string
  readonly startTime: string
  readonly endTime: string
  readonly status: 'SCHEDULED' | 'CANCELLED' | 'DELETED'
  readonly cancelledBecause?: string
  /** `HEALTH` or `PRISON`. */
  readonly lastChangedBy: string
}

/** An entry as far as it can be understood; nothing where it cannot. */
export function entryFrom(value: unknown): PrisonEntry | undefined {
  const status = STATUSES.find((one) => one === text(value, 'status'))
  if (!isObject(value) || typeof value.appointmentId !== 'number' || typeof value.version !== 'number' || !status)
    return undefined
  const reference = text(value, 'clientReference')
  const name = text(value, 'name')
  const locationKey = text(value, 'location.key')
  const cancelledBecause = text(value, 'cancellation.reasonCode')
  return {
    appointmentId: value.appointmentId,
    version: value.version,
    prisonId: text(value, 'prisonId') ?? '',
    prisonNumber: text(value, 'prisonerNumber') ?? '',
    inCell: value.inCell === true,
    date: text(value, 'startDate') ?? '',
    startTime: text(value, 'startTime') ?? '',
    endTime: text(value, 'endTime') ?? '',
    status,
    lastChangedBy: text(value, 'lastChangedBy') ?? '',
    ...(reference ? { reference } : {}),
    ...(name ? { name } : {}),
    ...(locationKey ? { locationKey } : {}),
    ...(cancelledBecause ? { cancelledBecause } : {}),
  }
}

const STATUSES = ['SCHEDULED', 'CANCELLED', 'DELETED'] as const
