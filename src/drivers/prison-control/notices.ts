import type { Custody, PrisonNotices } from '../../domain/histories/custody.ts'
import type { Control } from './control.ts'

const STANDINGS: Readonly<Record<string, Custody['standing']>> = {
  'ACTIVE IN': 'in prison',
  'ACTIVE OUT': 'out for the day',
}

/** Movements that bring somebody into a prison; a return from court does not. */
const ENTRIES = ['Admission', 'Transfers']

export function prisonNotices(control: Control): PrisonNotices {
  return {
    async setsNoticesAside({ prisonNumber }) {
      await control('queue/set-aside', { prisonNumber })
    },
    async mergesNotices({ prisonNumber }, on) {
      await control('queue/hold-person', { prisonNumber, on })
    },
    async noticesAside({ prisonNumber }) {
      const { notices, undealt } = await control('queue/aside', { prisonNumber })
      return { count: Number(notices), undealt: Number(undealt) }
    },
    async lastAsked({ prisonNumber }) {
      const { lastSeq } = await control('exchanges/last', { prisonNumber })
      return Number(lastSeq)
    },
    async sendsAside({ prisonNumber }, from, to) {
      await control('queue/deliver', { prisonNumber, from, to })
    },
    async custody({ prisonNumber }) {
      const { status, prisonId, cellLocation } = await control('people/show', { prisonNumber })
      const standing = STANDINGS[String(status)] ?? 'not held'
      const { movements } = await control('people/movements', { prisonNumber })
      const entries = entriesIn(movements as readonly BookedMovement[])
      if (standing === 'not held') return { standing, entries }
      return { standing, entries, at: String(prisonId), ...(cellLocation ? { cell: String(cellLocation) } : {}) }
    },
  }
}

/** As our simulator's control plane lists movements; it is ours, so its shape is trusted. */
interface BookedMovement {
  readonly type: string
  readonly direction: string
  readonly prisonId: string
}

function entriesIn(movements: readonly BookedMovement[]): Readonly<Record<string, number>> {
  const entries: Record<string, number> = {}
  for (const { type, direction, prisonId } of movements)
    if (direction === 'IN' && ENTRIES.includes(type)) entries[prisonId] = (entries[prisonId] ?? 0) + 1
  return entries
}
