import type { ConcernAnswer, ConcernHeld, PrisonConcerns } from '../../domain/concerns.ts'
import type { Control } from './control.ts'

/** What the simulator calls what staff of the prison do with a message. */
export const ANSWERS: Readonly<Record<ConcernAnswer, string>> = {
  accepts: 'accept',
  rejects: 'reject',
  'does not answer': 'silent',
}

export function prisonConcerns(control: Control): PrisonConcerns {
  return {
    async answersConcerns({ prisonNumber }, answer) {
      await control('receipts/answer-with', { prisonNumber, kind: 'CONCERN', answer: ANSWERS[answer] })
    },
    async takesUpConcern({ prisonNumber }) {
      await control('concerns/acknowledge', { prisonNumber })
    },
    async turnsDownConcern({ prisonNumber }) {
      await control('concerns/reject', { prisonNumber })
    },
    async losesNextConcernAnswer({ prisonNumber }) {
      await control('conditions/set', { prisonNumber, path: 'concerns', state: 'reply-lost', times: 1 })
    },
    async concernsHeld({ prisonNumber }) {
      const { concerns } = await control('concerns/list', { prisonNumber })
      return (concerns as readonly Message[]).map(({ content }) => concernFrom(content))
    },
  }
}

/** As our simulator's control plane lists concerns: with the body that was sent, which the simulator has checked. */
interface Message {
  readonly content: Readonly<Record<string, unknown>>
}

function concernFrom(content: Message['content']): ConcernHeld {
  return {
    kind: String(content.kind),
    asks: String(content.requestedAction),
    summary: String(content.summary ?? ''),
    from: String(content.raisedByRole),
    urgent: content.immediate === true,
  }
}
