import type { AcctReviewShown } from '../../domain/acct-review.ts'
import type { ColumnName, PlaceName, Saying, Screens } from '../../domain/named-places.ts'
import { NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { AlertShown, HealthcareAlerts, RiskShown, SelfHarmState } from '../../domain/risk.ts'
import { dayShown, instantShown } from './dates.ts'
import type { ScreenDesk } from './desk.ts'
import type { Sitting } from './sitting.ts'
import { rowsOf, type ShownRow } from './tables.ts'

export type RiskOnScreens = Pick<HealthcareAlerts, 'opensRecord' | 'riskShown' | 'riskHistory'> & {
  acctReview(person: Person, role: Parameters<HealthcareAlerts['riskShown']>[1]): Promise<AcctReviewShown>
}

/** Risk at the point of need, as a browser shows it. */
export function riskOnScreens(desk: ScreenDesk): RiskOnScreens {
  return {
    async opensRecord(person, role) {
      const sitting = await desk.opened(person, role)
      await sitting.look(`the record of ${person.name}, as a ${role}`)
    },
    riskShown: async (person, role) => riskOn(await desk.opened(person, role), desk.screens, person),
    async riskHistory(person, role) {
      const sitting = await desk.opened(person, role)
      await sitting.press('open history')
      const seen = await sitting.look(`the risk history of ${person.name}, as a ${role}`)
      return (await alertsIn(sitting, 'all alerts', desk.screens, person, seen)).map((row) =>
        alertFrom(row, sitting.now()),
      )
    },
    async acctReview(person, role) {
      const sitting = await desk.opened(person, role)
      const seen = await sitting.look(`the next ACCT review of ${person.name}, as a ${role}`)
      const value = (await sitting.says('next ACCT review')) ?? ''
      const says = sayer(desk.screens)
      if (says('none recorded', value)) return { state: 'none recorded', seen }
      if (says('review unavailable', value)) return { state: 'unavailable', seen }
      const date = dayShown(value, sitting.now())
      return date === '' ? { state: 'not stated', seen } : { state: 'planned', date, seen }
    },
  }
}

/** What an open record says of risk. */
export async function riskOn(sitting: Sitting, screens: Screens, person: Person): Promise<RiskShown> {
  const seen = await sitting.look(`the risk of ${person.name}`)
  const says = sayer(screens)
  const alerts = (await alertsIn(sitting, 'active alerts', screens, person, seen)).map((row) =>
    alertFrom(row, sitting.now()),
  )
  const state = (await sitting.says('state')) ?? ''
  const currency = (await sitting.says('currency')) ?? ''
  const selfHarm = (await sitting.says('self-harm')) ?? ''
  const confirmedAt = instantShown((await sitting.says('last confirmed')) ?? '', sitting.now())
  const source = await sitting.says('source')
  const advice = await sitting.says('what to do')
  const current = says('current', currency) ? true : says('not current', currency) ? false : undefined
  return {
    state: alerts.length > 0 ? 'shown' : stateIn(state, says),
    alerts,
    selfHarm: SELF_HARM.find(([saying]) => says(saying, selfHarm))?.[1] ?? 'not stated',
    ...(source ? { source } : {}),
    ...(confirmedAt === undefined ? {} : { confirmedAt }),
    ...(current === undefined ? {} : { current }),
    ...(says('restricted', state) ? { restricted: true } : {}),
    ...(advice ? { advice } : {}),
    seen,
  }
}

const SELF_HARM: readonly (readonly [Saying, SelfHarmState])[] = [
  ['ACCT open', 'ACCT open'],
  ['ACCT post-closure', 'ACCT post-closure'],
  ['past self-harm', 'past self-harm'],
  ['no self-harm', 'none'],
]

function stateIn(text: string, says: ReturnType<typeof sayer>): RiskShown['state'] {
  if (says('none', text)) return 'none'
  if (says('unavailable', text)) return 'unavailable'
  return says('withheld', text) || says('restricted', text) ? 'withheld' : 'nothing'
}

/** Whether a text is what the system says for something; capitals do not matter. */
export function sayer({ words }: Screens): (saying: Saying, text: string) => boolean {
  return (saying, text) => words[saying] !== undefined && text.toLowerCase() === words[saying].toLowerCase()
}

/**
 * Alerts as a table of an open record shows them.
 *
 * @throws {NonConformance} where one of them names somebody else
 */
async function alertsIn(
  sitting: Sitting,
  table: PlaceName,
  screens: Screens,
  person: Person,
  seen: string,
): Promise<readonly ShownRow[]> {
  const rows = await rowsOf(sitting.at(table), screens)
  const foreign = rows.find(
    (row) => row.person !== undefined && !row.person.toLowerCase().includes(person.family.toLowerCase()),
  )
  if (!foreign) return rows
  throw new NonConformance({
    expected: `alerts of ${person.name} alone`,
    found: `"${foreign.code ?? ''}" of ${foreign.person ?? 'nobody'}`,
    seen,
  })
}

function alertFrom(row: ShownRow, now: Date): AlertShown {
  const cell = (name: ColumnName) => row[name] ?? ''
  const until = dayShown(cell('ends'), now)
  const standing = /\b(unknown|retired)\b/i.exec(cell('standing'))?.[1]?.toLowerCase()
  return {
    code: cell('code'),
    description: cell('description'),
    since: dayShown(cell('since'), now),
    ...(until === '' ? {} : { until }),
    ...(cell('source') === '' ? {} : { source: cell('source') }),
    ...(standing === undefined ? {} : { standing }),
  }
}
