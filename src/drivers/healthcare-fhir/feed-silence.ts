import type { HealthcareFeed } from '../../domain/feed-silence.ts'
import type { Desk } from './desk.ts'
import { WORK_ITEM } from './systems.ts'
import { isOpen, OPEN } from './work.ts'

/** Alarms that the prison's events have stopped, over FHIR; see docs/interface/exchange.md. */
export function healthcareFeed(desk: Desk): HealthcareFeed {
  return {
    async feedAlarms(role) {
      const query = { code: `${WORK_ITEM}|feed-silence`, status: OPEN.join(',') }
      const { matches, where } = await desk.as(role).search('Task', query)
      return { open: matches.filter(isOpen).length, seen: where }
    },
  }
}
