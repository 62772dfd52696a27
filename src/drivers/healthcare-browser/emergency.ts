import type { EmergencyAnswer, EmergencySummary, HealthcareEmergency } from '../../domain/emergency.ts'
import type { PlaceName, Saying } from '../../domain/named-places.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import { ROLES, type Role } from '../../domain/staff.ts'
import { instantShown } from './dates.ts'
import type { ScreenDesk } from './desk.ts'
import type { Sitting } from './sitting.ts'
import { isAbout, plain, rowsOf, sayingIn } from './tables.ts'

type EmergencyOnScreens = Pick<HealthcareEmergency, 'opensInEmergency' | 'emergencyAnswer' | 'emergencyAlerts'>

const REFUSALS: readonly (readonly [Saying, string])[] = [
  ['reason missing', 'reason-missing'],
  ['not for this role', 'forbidden'],
]

/**
 * Opening a record at the scene, and what the privacy officer finds afterwards.
 *
 * @param userOf the name under which a role is known on screens
 */
export function emergencyOnScreens(desk: ScreenDesk, userOf: (role: Role) => string): EmergencyOnScreens {
  const { screens } = desk
  const answers = new Map<string, EmergencyAnswer>()
  const keyOf = ({ prisonNumber }: Person, role: Role) => `${prisonNumber} ${role}`
  return {
    async opensInEmergency(person, role, reason) {
      const sitting = await desk.as(role)
      await sitting.press('open emergency')
      await sitting.fill('emergency number', person.prisonNumber)
      await sitting.fill('emergency reason', reason)
      await sitting.press('open emergency summary')
      const seen = await sitting.look(`the emergency summary of ${person.name}, as a ${role}`)
      const isShown = (await sitting.at('emergency summary').count()) > 0
      const problem = sitting.at('problem')
      const said = (await problem.count()) > 0 ? plain(await problem.first().innerText()) : ''
      const because = sayingIn(screens, REFUSALS, said)
      answers.set(keyOf(person, role), {
        ...(isShown ? { summary: await summaryOn(sitting, desk, seen) } : {}),
        reasons: isShown || because === undefined ? [] : [because],
        seen,
      })
    },
    emergencyAnswer(person, role) {
      const answer = answers.get(keyOf(person, role))
      if (!answer) throw new HarnessFault(`No ${role} has asked for ${person.name}'s record in an emergency.`)
      return answer
    },
    async emergencyAlerts(person) {
      const sitting = await desk.as('privacy officer')
      if (sitting.names('open work')) await sitting.press('open work')
      await sitting.press('open emergency accesses')
      const seen = await sitting.look(`what the privacy officer is told of ${person.name}`)
      const rows = await rowsOf(sitting.at('emergency accesses'), screens)
      const found = rows
        .filter((row) => isAbout(row, person))
        .map(({ by = '', because = '' }) => {
          const who = ROLES.find((role) => userOf(role).toLowerCase() === by.toLowerCase())
          return { ...(who ? { who } : {}), because }
        })
      return { found, seen }
    },
  }
}

async function summaryOn(sitting: Sitting, { screens }: ScreenDesk, seen: string): Promise<EmergencySummary> {
  const summary = sitting.at('emergency summary').first()
  const text = plain(await summary.innerText())
  const items = async (name: PlaceName) => (await sitting.at(name).getByRole('listitem').allInnerTexts()).map(plain)
  const alerts = await rowsOf(sitting.at('emergency risk'), screens)
  const [problems, medicines] = [await items('emergency problems'), await items('emergency medicines')]
  const shown = [...problems, ...medicines, ...(await items('emergency risk'))]
  const all = await summary.getByRole('listitem').allInnerTexts()
  const until = instantShown((await sitting.says('emergency end')) ?? '', sitting.now())
  return {
    prisonNumbers: [...new Set(text.match(/\b[A-Z]\d{4}[A-Z]{2}\b/g))],
    risk: alerts.map(({ code = 'no code' }) => code),
    problems,
    medicines,
    other: all.map(plain).filter((one) => !shown.includes(one)),
    ...(until === undefined ? {} : { until }),
    seen,
  }
}
