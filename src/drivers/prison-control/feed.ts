import type { PrisonFeed } from '../../domain/feed-silence.ts'
import type { Control } from './control.ts'

export function prisonFeed(control: Control): PrisonFeed {
  return {
    async silencesQueue(on) {
      await control('queue/hold-events', { on })
    },
  }
}
