import type { Core } from '../core.ts'
import type { Prisoner } from './prisoner.ts'
import type { Particulars, Register } from './register.ts'

/** What else happens in the prison when somebody comes or goes. */
export interface MovementHooks {
  /** On release, or on a transfer whose future appointments are not kept. */
  readonly leaves: (prisoner: Prisoner, reason: 'RELEASED' | 'TRANSFERRED') => void
}

/** Receptions, transfers, absences and releases: state and the events that the prison's systems raise for each. */
export interface Movements {
  /** @param on ISO date in the books; today where absent */
  receive(particulars: Particulars, prisonId: string, on?: string): Prisoner
  transferOut(prisoner: Prisoner, options?: { keepAppointments?: boolean }): Prisoner
  /** @param on ISO date in the books; today where absent */
  transferIn(prisoner: Prisoner, prisonId: string, cell?: string, on?: string): Prisoner
  moveCell(prisoner: Prisoner, cell: string): Prisoner
  leaveFor(prisoner: Prisoner, why: 'court' | 'hospital'): Prisoner
  comeBack(prisoner: Prisoner): Prisoner
  /** @param on ISO date in the books; today where absent */
  release(prisoner: Prisoner, on?: string): Prisoner
}

export function createMovements(core: Core, register: Register, hooks: MovementHooks): Movements {
  const { raise, local, nextNumber } = core

  const received = (prisoner: Prisoner, fast: string, slow: string) => {
    const { prisonNumber, prisonId } = prisoner
    raise({ type: 'prisoner-offender-search.prisoner.received', prisonNumber, prisonId, reason: fast })
    raise({ type: 'prison-offender-events.prisoner.received', prisonNumber, prisonId, reason: slow })
    raise({
      type: 'prisoner-offender-search.prisoner.updated',
      prisonNumber,
      prisonId,
      categories: ['STATUS', 'LOCATION'],
    })
  }
  const left = (prisoner: Prisoner, prisonId: string, reason: string) => {
    const { prisonNumber } = prisoner
    raise({ type: 'prisoner-offender-search.prisoner.released', prisonNumber, prisonId, reason })
    raise({ type: 'prison-offender-events.prisoner.released', prisonNumber, prisonId, reason })
    raise({
      type: 'prisoner-offender-search.prisoner.updated',
      prisonNumber,
      prisonId,
      categories: ['STATUS', 'LOCATION'],
    })
  }
  const moved = (prisoner: Prisoner, direction: 'IN' | 'OUT', prisonId: string, reason: string, on?: string) => {
    const { prisonNumber, lastMovementType: type } = prisoner
    register.note({ prisonNumber, type, direction, prisonId, reason }, on)
  }

  return {
    receive(particulars, prisonId, on) {
      const before = register.find(particulars.prisonNumber)
      const { cell, ...who } = particulars
      const crn = before?.crn ?? core.policies.identity.crnFor(who.prisonNumber)
      const prisoner = register.save({
        under21: false,
        aliases: [],
        ...before,
        ...who,
        ...(crn ? { crn } : {}),
        status: 'ACTIVE IN',
        prisonId,
        cellLocation: cell ?? 'RECP',
        lastMovementType: 'Admission',
        receptionDate: on ?? local().date,
        bookingId: nextNumber('booking'),
      })
      moved(prisoner, 'IN', prisonId, 'ADMISSION', on)
      if (!before)
        raise({ type: 'prisoner-offender-search.prisoner.created', prisonNumber: who.prisonNumber, prisonId })
      received(prisoner, before ? 'READMISSION' : 'NEW_ADMISSION', 'ADMISSION')
      return prisoner
    },
    transferOut(prisoner, { keepAppointments = false } = {}) {
      const from = prisoner.prisonId
      const { cellLocation: _cell, ...rest } = prisoner
      const next = register.save({
        ...rest,
        status: 'INACTIVE TRN',
        prisonId: 'TRN',
        lastPrisonId: from,
        lastMovementType: 'Transfers',
      })
      moved(next, 'OUT', from, 'TRANSFERRED')
      left(next, from, 'TRANSFERRED')
      if (!keepAppointments) hooks.leaves(prisoner, 'TRANSFERRED')
      return next
    },
    transferIn(prisoner, prisonId, cell = 'RECP', on) {
      const next = register.save({
        ...prisoner,
        status: 'ACTIVE IN',
        prisonId,
        cellLocation: cell,
        lastMovementType: 'Transfers',
        receptionDate: on ?? local().date,
      })
      moved(next, 'IN', prisonId, 'TRANSFERRED', on)
      received(next, 'TRANSFERRED', 'TRANSFERRED')
      return next
    },
    moveCell(prisoner, cell) {
      const next = register.save({ ...prisoner, cellLocation: cell })
      const { prisonNumber, prisonId } = next
      raise({ type: 'prisoner-offender-search.prisoner.updated', prisonNumber, prisonId, categories: ['LOCATION'] })
      return next
    },
    leaveFor(prisoner, why) {
      const lastMovementType = why === 'court' ? 'Court' : 'Temporary Absence'
      const cellLocation = why === 'court' ? 'COURT' : 'TAP'
      const next = register.save({ ...prisoner, status: 'ACTIVE OUT', lastMovementType, cellLocation })
      moved(next, 'OUT', next.prisonId, why === 'court' ? 'SENT_TO_COURT' : 'TEMPORARY_ABSENCE_RELEASE')
      left(next, next.prisonId, why === 'court' ? 'SENT_TO_COURT' : 'TEMPORARY_ABSENCE_RELEASE')
      return next
    },
    comeBack(prisoner) {
      const reason = prisoner.lastMovementType === 'Court' ? 'RETURN_FROM_COURT' : 'TEMPORARY_ABSENCE_RETURN'
      const next = register.save({ ...prisoner, status: 'ACTIVE IN', cellLocation: 'RECP' })
      moved(next, 'IN', next.prisonId, reason)
      received(next, reason, reason)
      return next
    },
    release(prisoner, on) {
      const from = prisoner.prisonId
      const { cellLocation: _cell, ...rest } = prisoner
      const next = register.save({
        ...rest,
        status: 'INACTIVE OUT',
        prisonId: 'OUT',
        lastPrisonId: from,
        lastMovementType: 'Release',
      })
      moved(next, 'OUT', from, 'RELEASED', on)
      left(next, from, 'RELEASED')
      hooks.leaves(prisoner, 'RELEASED')
      return next
    },
  }
}
