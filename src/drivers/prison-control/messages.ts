import type { WireRequest } from '../../domain/exchange.ts'
import type { PrisonMessages } from '../../domain/messages-sent.ts'
import type { Control } from './control.ts'

export function prisonMessages(control: Control): PrisonMessages {
  return {
    async callsAbout({ prisonNumber, nhsNumber }) {
      const names = { prisonNumbers: [prisonNumber], nhsNumbers: [nhsNumber] }
      const { exchanges } = await control('exchanges/list', names)
      return (exchanges as readonly { readonly request: WireRequest }[]).map(({ request }) => request)
    },
  }
}
