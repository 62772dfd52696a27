import { HarnessFault } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Control } from './control.ts'

/** As our simulator's control plane lists an entry of the prison's book; it is ours, so its shape is trusted. */
export interface BookEntry {
  readonly appointmentId: number
  readonly name: string | null
  readonly startDate: string
  readonly startTime: string
  readonly endTime: string
  readonly status: 'SCHEDULED' | 'CANCELLED' | 'DELETED'
  readonly escort: {
    readonly required: boolean
    readonly latestReturnTime: string | null
    readonly decision: string
  } | null
}

export async function bookOf(control: Control, { prisonNumber }: Person): Promise<readonly BookEntry[]> {
  const { appointments } = await control('appointments/list', { prisonNumber })
  return appointments as readonly BookEntry[]
}

/** @throws {HarnessFault} when the prison holds no entry of that name, which a Given has seen to */
export async function entryNamed(control: Control, person: Person, name: string): Promise<BookEntry> {
  const found = (await bookOf(control, person)).find((entry) => entry.name === name)
  if (found) return found
  throw new HarnessFault(`The prison holds no "${name}" for ${person.name}. Have it in both systems first.`)
}
