import type { PrisonApart } from '../../domain/prison-service.ts'
import type { Control } from './control.ts'

export function prisonApart(control: Control): PrisonApart {
  return {
    async keepsApart({ prisonNumber }, other, reason) {
      await control('non-associations/keep-apart', { prisonNumber, otherPrisonNumber: other.prisonNumber, reason })
    },
  }
}
