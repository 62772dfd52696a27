import type { HealthcareExchange } from '../../domain/exchange-switch.ts'
import type { FollowUp, HealthcareFollowUp } from '../../domain/follow-up.ts'
import type { PlaceName, Saying } from '../../domain/named-places.ts'
import { ESTABLISHMENTS, type Establishment, type Person } from '../../domain/people.ts'
import type { HealthcareRoll } from '../../domain/roll.ts'
import type { HealthcareSafetyMessages, SafetyMessage } from '../../domain/safety-messages.ts'
import type { Role } from '../../domain/staff.ts'
import type { ScreenDesk } from './desk.ts'
import { isAbout, rowsOf, type ShownRow, sayingIn } from './tables.ts'

type WorkOnScreens = Pick<HealthcareFollowUp, 'appointmentWorklist'> &
  Pick<HealthcareRoll, 'rollDifferences'> &
  HealthcareSafetyMessages &
  Pick<HealthcareExchange, 'switchesLink' | 'exchangeWith' | 'manualEntries'>

/** Lists that staff work through, and the exchange with each prison. */
export function workOnScreens(desk: ScreenDesk): WorkOnScreens {
  const { screens } = desk
  const listed = async (role: Role, opens: PlaceName, list: PlaceName, site?: Establishment) => {
    const sitting = await desk.as(role)
    if (sitting.names('open work')) await sitting.press('open work')
    await sitting.press(opens, site ? { prison: site.name } : {})
    const seen = await sitting.look(`the list "${list}", as a ${role}`)
    return { sitting, seen, rows: await rowsOf(sitting.at(list), screens) }
  }
  const about = (rows: readonly ShownRow[], people: readonly Person[], site: Establishment): readonly FollowUp[] =>
    rows.flatMap((row) => {
      const person = people.find((one) => isAbout(row, one))
      return person && isAt(row, site) ? [{ person, name: row.appointment ?? 'no name' }] : []
    })
  return {
    async appointmentWorklist(site, people, role) {
      const { rows, seen } = await listed(role, 'open appointment work', 'appointment work', site)
      return { items: about(rows, people, site), seen }
    },
    async rollDifferences(people, role) {
      const { rows, seen } = await listed(role, 'open roll differences', 'roll differences')
      const found = rows.flatMap((row) => {
        const person = people.find((one) => isAbout(row, one))
        const at = ESTABLISHMENTS.find((site) => isAt(row, site))?.code ?? 'no prison'
        return person ? [{ person, at, type: sayingIn(screens, DIFFERENCES, row.difference) ?? 'no type' }] : []
      })
      return { found, seen }
    },
    async safetyMessages(people, role) {
      const { rows, seen } = await listed(role, 'open safety messages', 'safety messages')
      const messages = rows.flatMap((row) => {
        const person = people.find((one) => isAbout(row, one))
        const state = sayingIn(screens, STATES, row['message state']) ?? 'under way'
        return person
          ? [{ person, words: row.message ?? 'no words', state, ...(row.told ? { told: row.told } : {}) }]
          : []
      })
      return { messages, seen }
    },
    async switchesLink(site, role, state) {
      const { sitting, rows } = await listed(role, 'open exchange', 'exchange')
      const now = rows.find((row) => isAt(row, site))?.exchange
      if (sayingIn(screens, EXCHANGE, now) === state) return
      await sitting.press('switch exchange', { state, prison: site.name })
      await sitting.look(`the exchange with ${site.name}, switched ${state}`)
    },
    async exchangeWith(site, role) {
      const { rows, seen } = await listed(role, 'open exchange', 'exchange')
      const now = rows.find((row) => isAt(row, site))?.exchange
      return { state: sayingIn(screens, EXCHANGE, now) ?? 'not stated', seen }
    },
    async manualEntries(site, people, role) {
      const { rows, seen } = await listed(role, 'open manual entry', 'manual entry', site)
      return { items: about(rows, people, site), seen }
    },
  }
}

const isAt = ({ prison }: ShownRow, { name }: Establishment) =>
  prison === undefined || prison.toLowerCase().includes(name.toLowerCase())

const DIFFERENCES: readonly (readonly [Saying, string])[] = [
  ['missing from the record', 'missing'],
  ['extra in the record', 'extra'],
  ['held elsewhere', 'elsewhere'],
]

const STATES: readonly (readonly [Saying, SafetyMessage['state']])[] = [
  ['accepted', 'accepted'],
  ['message rejected', 'rejected'],
  ['message unconfirmed', 'unconfirmed'],
]

const EXCHANGE: readonly (readonly [Saying, 'on' | 'off'])[] = [
  ['exchange off', 'off'],
  ['exchange on', 'on'],
]
