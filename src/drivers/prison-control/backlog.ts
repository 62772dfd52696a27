import type { PrisonBacklog } from '../../domain/backlog.ts'
import type { Control } from './control.ts'

export function prisonBacklog(control: Control): PrisonBacklog {
  return {
    async holdsQueue(on) {
      await control('queue/hold', { on })
    },
    async slowsLink(seconds) {
      await control('conditions/outage', seconds === undefined ? {} : { state: 'slow', delayMs: seconds * 1_000 })
    },
  }
}
