import type { PrisonIdentity } from '../../domain/identity.ts'
import type { NumberStatus } from '../../domain/numbers.ts'
import type { Control } from './control.ts'
import { particularsOf } from './reception.ts'

export function prisonIdentity(control: Control): PrisonIdentity {
  return {
    async pairs({ prisonNumber, nhsNumber }, status) {
      const number = status === 'none' ? {} : { nhsNumber }
      await control('pairing/set', { prisonNumber, status: status.toUpperCase(), ...number })
    },
    async pairingOf({ prisonNumber }) {
      const { nhsNumber, status } = await control('pairing/show', { prisonNumber })
      const { messages } = await control('receipts/list', { prisonNumber, kind: 'NHS_NUMBER' })
      return {
        status: String(status).toLowerCase() as NumberStatus,
        sent: (messages as readonly unknown[]).length,
        ...(typeof nhsNumber === 'string' ? { value: nhsNumber } : {}),
      }
    },
    async takesPairings({ prisonNumber }, takes) {
      const where = { prisonNumber, path: 'pairing' }
      if (takes) await control('conditions/clear', where)
      else await control('conditions/set', { ...where, state: 'failing' })
    },
    async mergesNumbers(removed, surviving) {
      await control('people/merge', { from: removed.prisonNumber, into: surviving.prisonNumber })
    },
    async repeatsNotices({ prisonNumber }) {
      await control('queue/repeat-person', { prisonNumber })
    },
    async receivedOn(person, { code }, date) {
      await control('people/receive', { ...particularsOf(person), prisonId: code, on: date })
    },
    async releasedOn({ prisonNumber }, date) {
      await control('people/release', { prisonNumber, on: date })
    },
  }
}
