import type { HoldHeld, LateAnswer, PrisonHolds } from '../../domain/medical-holds.ts'
import { ANSWERS } from './concerns.ts'
import type { Control } from './control.ts'

export function prisonHolds(control: Control): PrisonHolds {
  return {
    async answersHolds({ prisonNumber }, answer) {
      await control('receipts/answer-with', { prisonNumber, kind: 'MEDICAL_HOLD', answer: ANSWERS[answer] })
    },
    async decidesHold({ prisonNumber }, answer) {
      const { messages } = await control('receipts/list', { prisonNumber, kind: 'MEDICAL_HOLD' })
      const waiting = (messages as readonly Waiting[]).findLast(({ status }) => status === 'WRITTEN')
      await control(`receipts/${LATE[answer]}`, { messageId: waiting?.messageId ?? '', reasonCode: 'NOT_POSSIBLE' })
    },
    async holdsHeld({ prisonNumber }) {
      const { holds } = await control('medical-holds/list', { prisonNumber })
      return (holds as readonly Held[]).map(
        ({ until, contactRole, note }): HoldHeld => ({ until, contact: contactRole, more: note ?? '' }),
      )
    },
  }
}

/** The control plane's verb for what staff of the prison do with one message. */
const LATE: Readonly<Record<LateAnswer, string>> = { 'takes up': 'accept', 'turns down': 'reject' }

/** As our simulator's control plane lists messages; it is ours, so its shape is trusted. */
interface Waiting {
  readonly messageId: string
  readonly status: string
}

/** As our simulator's control plane lists holds; it is ours, so its shape is trusted. */
interface Held {
  readonly until: string
  readonly contactRole: string
  readonly note?: string
}
