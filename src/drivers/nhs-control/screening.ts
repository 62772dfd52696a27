import { type NhsScreening, PROGRAMMES } from '../../domain/screening.ts'
import type { Control } from '../prison-control/control.ts'

export function nhsScreening(control: Control): NhsScreening {
  return {
    async isDue({ nhsNumber }, programmes) {
      await control('screening/make-eligible', { nhsNumber, programmes: programmes.map((one) => PROGRAMMES[one]) })
    },
    async programmesTold({ nhsNumber }) {
      const { referrals } = await control('screening/referrals', { nhsNumber })
      return (referrals as readonly { readonly programme: string }[]).map(({ programme }) => programme)
    },
  }
}
