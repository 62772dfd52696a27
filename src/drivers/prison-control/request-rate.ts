import type { PrisonRate } from '../../domain/request-rate.ts'
import type { Control } from './control.ts'

/** Operations that tell of somebody's risk. */
const RISK = /\/(?:alerts|acct|risks?|non-associations)(?:\/|$)/

export function prisonRate(control: Control): PrisonRate {
  return {
    async limitsLink(perSecond) {
      await control('rate/cap', perSecond === undefined ? {} : { perSecond })
    },
    async arrivals() {
      const { arrivals } = await control('rate/arrivals', {})
      return (arrivals as readonly Arrived[]).map(({ atMs, path, refused }) => ({
        atMs,
        refused,
        risk: RISK.test(path),
      }))
    },
  }
}

/** As our simulator's control plane lists requests; it is ours, so its shape is trusted. */
interface Arrived {
  readonly atMs: number
  readonly path: string
  readonly refused: boolean
}
