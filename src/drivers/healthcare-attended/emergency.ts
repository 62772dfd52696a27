import type { Field, Heard } from '../../domain/attended.ts'
import {
  EMERGENCY_REFUSALS,
  type EmergencyAnswer,
  type EmergencySummary,
  type HealthcareEmergency,
} from '../../domain/emergency.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import { ROLES, type Role } from '../../domain/staff.ts'
import { type Attendance, choosing, identified, lines, meant, one, partsOf, signedIn } from './answering.ts'
import { instantIn, isInstant } from './dates.ts'

type Emergency = Pick<HealthcareEmergency, 'opensInEmergency' | 'emergencyAnswer' | 'emergencyAlerts'>

/** Opening a record at the scene, as a person does it, and what the privacy officer finds afterwards. */
export function attendedEmergency(attendance: Attendance): Emergency {
  const { ask } = attendance
  const answers = new Map<string, EmergencyAnswer>()
  const keyOf = ({ prisonNumber }: Person, role: Role) => `${prisonNumber} ${role}`
  return {
    async opensInEmergency(person, role, reason) {
      const instruction = [
        ...signedIn(attendance, role),
        `Open what is shown in an emergency of ${identified(person)}.`,
        reason.trim() === '' ? 'Give no reason, and go on all the same.' : `Give this reason: "${reason}".`,
      ]
      const heard = await ask({ instruction, fields: OPENED })
      const isShown = one(heard, 'done') === 'was shown'
      const because = meant(heard, 'because', REFUSALS)
      answers.set(keyOf(person, role), {
        ...(isShown ? { summary: summaryIn(heard) } : {}),
        reasons: isShown || because === undefined ? [] : [because],
        seen: heard.seen,
      })
    },
    emergencyAnswer(person, role) {
      const answer = answers.get(keyOf(person, role))
      if (answer) return answer
      throw new HarnessFault(`No ${role} has asked for ${person.name}'s record in an emergency.`)
    },
    async emergencyAlerts(person) {
      const instruction = [
        ...signedIn(attendance, 'privacy officer'),
        `Open the list of records that were opened in an emergency, and look for ${identified(person)}.`,
      ]
      const { said, seen } = await ask({ instruction, fields: [ACCESSES] })
      const found = (said.accesses ?? []).map((line) => {
        const [by, because = ''] = partsOf(line)
        const who = ROLES.find((role) => role === by)
        return { ...(who ? { who } : {}), because }
      })
      return { found, seen }
    },
  }
}

const REFUSALS: Readonly<Record<string, string | undefined>> = {
  'it was shown': undefined,
  'a reason has to be given': EMERGENCY_REFUSALS['no reason is given'],
  'this role does not respond to emergencies': EMERGENCY_REFUSALS['the role does not respond to emergencies'],
  'something else': 'another reason',
}

const OPENED: readonly Field[] = [
  { name: 'done', ask: 'What matters in an emergency', choices: ['was shown', 'was turned down'] },
  choosing('because', 'Why it was turned down', REFUSALS),
  { name: 'numbers', ask: 'Each prison number on the screen', many: true },
  { name: 'risk', ask: 'The code of each alert of the prison', many: true },
  { name: 'problems', ask: 'Each illness or problem, word for word', many: true },
  { name: 'medicines', ask: 'Each medicine, word for word', many: true },
  { name: 'other', ask: 'Each thing of the record beside these, word for word', many: true },
  {
    name: 'until',
    ask: 'Until when it is said to be shown, as 2026-03-02 14:05 (empty: not said)',
    objection: (line) => (line === '' || isInstant(line) ? undefined : 'write it as 2026-03-02 14:05'),
  },
]

function summaryIn(heard: Heard): EmergencySummary {
  const until = instantIn(one(heard, 'until'))
  const all = (name: string) => heard.said[name] ?? []
  return {
    prisonNumbers: [...new Set(all('numbers'))],
    risk: all('risk'),
    problems: all('problems'),
    medicines: all('medicines'),
    other: all('other'),
    ...(until === undefined ? {} : { until }),
    seen: heard.seen,
  }
}

const ACCESSES = lines(
  'accesses',
  `Each time that it was opened, as: role of whoever opened it (${ROLES.join(', ')}, or nobody); the reason, word for word`,
  (parts) => (parts.length < 2 ? 'write it as: role; reason' : undefined),
)
