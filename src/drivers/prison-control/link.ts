import type { PrisonLink } from '../../domain/clinical-work.ts'
import { CONDITION_STATES } from './conditions.ts'
import type { Control } from './control.ts'

export function prisonLink(control: Control): PrisonLink {
  return {
    async cutsLink(state) {
      await control('conditions/outage', state === 'available again' ? {} : { state: CONDITION_STATES[state] })
    },
  }
}
