import { APART_BECAUSE, type PrisonMeetings } from '../../domain/meetings.ts'
import type { Control } from './control.ts'

export function prisonMeetings(control: Control): PrisonMeetings {
  return {
    async setsApart({ prisonNumber }, other, on) {
      const pair = { prisonNumber, otherPrisonNumber: other.prisonNumber }
      if (on) await control('non-associations/keep-apart', { ...pair, reason: 'VIOLENCE', comment: APART_BECAUSE })
      else await control('non-associations/close', pair)
    },
  }
}
