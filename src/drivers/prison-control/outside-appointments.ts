import type { EscortSeen, PrisonOutside } from '../../domain/outside-appointments.ts'
import { type BookEntry, bookOf, entryNamed } from './book-entry.ts'
import type { Control } from './control.ts'

const DECISIONS: Readonly<Record<string, EscortSeen['decision']>> = {
  REQUESTED: 'requested',
  AGREED: 'agreed',
  REFUSED: 'refused',
}

export function prisonOutside(control: Control): PrisonOutside {
  return {
    async escortsAsked(person) {
      const entries = (await bookOf(control, person)).filter(({ status }) => status === 'SCHEDULED')
      return { found: entries.flatMap(escortsIn), seen: `the prison's book for ${person.prisonNumber}` }
    },
    async decidesEscort(person, name, decision) {
      const { appointmentId } = await entryNamed(control, person, name)
      await control('appointments/escort', { appointmentId, decision: decision.toUpperCase() })
    },
    async losesNextAppointmentReply({ prisonNumber }) {
      await control('conditions/set', { prisonNumber, path: 'appointments', state: 'reply-lost', times: 1 })
    },
  }
}

function escortsIn({ name, startDate, startTime, endTime, escort }: BookEntry): readonly EscortSeen[] {
  if (!escort?.required) return []
  const returnBy = escort.latestReturnTime ?? 'no time'
  const decision = DECISIONS[escort.decision] ?? 'not stated'
  return [{ name: name ?? '', date: startDate, from: startTime, to: endTime, returnBy, decision }]
}
