import type { HoldHeld, PrisonHolds } from '../../domain/medical-holds.ts'
import { ANSWERS } from './concerns.ts'
import type { Control } from './control.ts'

export function prisonHolds(control: Control): PrisonHolds {
  return {
    async answersHolds({ prisonNumber }, answer) {
      await control('receipts/answer-with', { prisonNumber, kind: 'MEDICAL_HOLD', answer: ANSWERS[answer] })
    },
    async holdsHeld({ prisonNumber }) {
      const { holds } = await control('medical-holds/list', { prisonNumber })
      return (holds as readonly Held[]).map(
        ({ until, contactRole, note }): HoldHeld => ({ until, contact: contactRole, more: note ?? '' }),
      )
    },
  }
}

/** As our simulator's control plane lists holds; it is ours, so its shape is trusted. */
interface Held {
  readonly until: string
  readonly contactRole: string
  readonly note?: string
}
