import type { AskPerson, Field } from '../../domain/attended.ts'
import { NonConformance } from '../../domain/outcomes.ts'
import type { AlertShown, HealthcareAlerts, RiskShown, SelfHarmState } from '../../domain/risk.ts'
import { openRecord, partsOf } from './answering.ts'
import { dateIn, instantIn, isDate, isInstant } from './dates.ts'
import type { Screens } from './healthcare.ts'

type AttendedAlerts = Pick<HealthcareAlerts, 'opensRecord' | 'riskShown' | 'riskHistory'>

/** The words on the left are what a person answers with. */
const STATES: Readonly<Record<string, RiskShown['state']>> = {
  alerts: 'shown',
  'no known risks': 'none',
  unavailable: 'unavailable',
  withheld: 'withheld',
  nothing: 'nothing',
}

const SUMMARIES: readonly SelfHarmState[] = ['ACCT open', 'ACCT post-closure', 'past self-harm', 'none', 'not stated']
const CURRENCY = ['current', 'not current', 'not stated'] as const

/** Risk at the point of need, as a person reads it from the screen. */
export function attendedAlerts(ask: AskPerson, screens: Screens): AttendedAlerts {
  return {
    async opensRecord(person, role) {
      const { said, seen } = await ask({
        instruction: [...openRecord(screens, person, role), 'Say whether the record opened.'],
        fields: [{ name: 'opened', ask: 'The record', choices: ['opened', 'did not open'] }],
      })
      if (said.opened?.[0] === 'opened') return
      throw new NonConformance({ expected: `the record of ${person.name} to open`, found: 'it did not', seen })
    },
    async riskShown(person, role) {
      const { said, seen } = await ask({
        instruction: [
          ...openRecord(screens, person, role),
          `Read what it says of risks that the prison knows: ${screens.place}.`,
        ],
        fields: RISK_FIELDS,
      })
      return riskFrom(said, seen)
    },
    async riskHistory(person, role) {
      const { said } = await ask({
        instruction: [...openRecord(screens, person, role), "Open the history of the prison's alerts."],
        fields: [alertLines('Each alert in the history, as: code; description; start; end; source; remark')],
      })
      return (said.alerts ?? []).map(alertIn)
    },
  }
}

function alertLines(ask: string): Field {
  return { name: 'alerts', ask, many: true, objection: alertObjection }
}

function alertObjection(line: string): string | undefined {
  const [code = '', description, since = '', until = ''] = partsOf(line)
  if (code === '' || description === undefined) return 'write at least: code; description; start'
  if (!isDate(since)) return 'write the start as 2026-03-02 or 02/03/2026'
  return until === '' || isDate(until) ? undefined : 'write the end as 2026-03-02 or 02/03/2026, or leave it empty'
}

const RISK_FIELDS: readonly Field[] = [
  { name: 'state', ask: 'The record shows', choices: Object.keys(STATES) },
  alertLines(
    'Each active alert, as: code; description; start; end (or nothing); source (or nothing); remark on it (or nothing)',
  ),
  { name: 'selfHarm', ask: 'Self-harm is summed up as', choices: SUMMARIES },
  { name: 'source', ask: 'Who all of it is said to be from (empty: not said)' },
  {
    name: 'confirmed',
    ask: 'When the prison last confirmed it, as 2026-03-02 14:05 (empty: not said)',
    objection: (line) => (line === '' || isInstant(line) ? undefined : 'write it as 2026-03-02 14:05'),
  },
  { name: 'current', ask: 'It is said to be', choices: CURRENCY },
  { name: 'restricted', ask: 'It says that the prison restricts what is known of the person', choices: ['no', 'yes'] },
  { name: 'advice', ask: 'What staff are told to do (empty: nothing)' },
]

function riskFrom(said: Readonly<Record<string, readonly string[]>>, seen: string): RiskShown {
  const one = (name: string) => said[name]?.[0] ?? ''
  const confirmedAt = instantIn(one('confirmed'))
  return {
    state: STATES[one('state')] ?? 'nothing',
    alerts: (said.alerts ?? []).map(alertIn),
    selfHarm: SUMMARIES.find((state) => state === one('selfHarm')) ?? 'not stated',
    ...(one('source') === '' ? {} : { source: one('source') }),
    ...(confirmedAt === undefined ? {} : { confirmedAt }),
    ...(['current', 'not current'].includes(one('current')) ? { current: one('current') === 'current' } : {}),
    ...(one('restricted') === 'yes' ? { restricted: true } : {}),
    ...(one('advice') === '' ? {} : { advice: one('advice') }),
    seen,
  }
}

function alertIn(line: string): AlertShown {
  const [code = '', description = '', since = '', until = '', source = '', standing = ''] = partsOf(line)
  return {
    code,
    description,
    since: dateIn(since),
    ...(until === '' ? {} : { until: dateIn(until) }),
    ...(source === '' ? {} : { source }),
    ...(standing === '' ? {} : { standing }),
  }
}
