import { type PrisonUnlock, UNLOCK_REASON } from '../../domain/unlock.ts'
import type { Control } from './control.ts'

export function prisonUnlock(control: Control): PrisonUnlock {
  return {
    async setsUnlockCondition({ prisonNumber }, code) {
      await control('unlock-conditions/set', { prisonNumber, code, comment: UNLOCK_REASON })
    },
    async endsUnlockCondition({ prisonNumber }, code) {
      await control('unlock-conditions/end', { prisonNumber, code })
    },
  }
}
