import { dateFrom } from './dates.ts'
import { NonConformance } from './outcomes.ts'
import { ESTABLISHMENTS, type Establishment, type Person } from './people.ts'
import type { Role } from './staff.ts'

/** An open alarm about a medicine that is not recorded as travelling. */
export interface MedicineAlarm {
  /** Code of the establishment that is alarmed. */
  readonly at: string
  readonly medicine: string
  /** `before departure` or `at arrival`. */
  readonly occasion: string
  /** By when it is to be resolved, on the prison's clocks: `2026-11-27 17:00`; empty where it does not say. */
  readonly due: string
  readonly escalated: boolean
}

export interface MedicineAlarms {
  readonly open: readonly MedicineAlarm[]
  readonly seen: string
}

/** What a feature says of an alarm; what it leaves out is not compared. */
export interface ExpectedAlarm extends Pick<MedicineAlarm, 'at' | 'medicine' | 'occasion'> {
  /** The latest date, or date and time, by which it is to be resolved. */
  readonly dueBy?: string
  readonly escalated?: boolean
}

export interface HealthcareMedicineAlarms {
  medicineAlarms(person: Person, role: Role): Promise<MedicineAlarms>
  /** Closes every alarm of the person's at one site. An empty reason is left out, and a refusal is an answer. */
  closesMedicineAlarms(person: Person, role: Role, at: Establishment, reason: string): Promise<void>
}

export interface PrisonPlannedMoves {
  /** @param departs local time: `2026-11-27T17:00` */
  plansMove(person: Person, to: Establishment, departs: string): Promise<void>
  callsOffMoves(person: Person): Promise<void>
  /** As a transfer, dated in the prison's books on an earlier day. */
  transferredOn(person: Person, to: Establishment, date: string): Promise<void>
}

/** Exactly these alarms are open, in any order. */
export function expectMedicineAlarms({ open, seen }: MedicineAlarms, expected: readonly ExpectedAlarm[]): void {
  const line = ({ at, medicine, occasion }: Pick<MedicineAlarm, 'at' | 'medicine' | 'occasion'>) =>
    `${at}: ${medicine} ${occasion}`
  const matches = (alarm: MedicineAlarm, wanted: ExpectedAlarm) =>
    line(alarm) === line(wanted) &&
    (wanted.dueBy === undefined || (alarm.due !== '' && alarm.due.slice(0, wanted.dueBy.length) <= wanted.dueBy)) &&
    (wanted.escalated === undefined || alarm.escalated === wanted.escalated)
  const missing = expected.filter((wanted) => !open.some((alarm) => matches(alarm, wanted)))
  if (missing.length === 0 && open.length === expected.length) return
  const told = (wanted: ExpectedAlarm) =>
    `${line(wanted)}${wanted.dueBy ? `, due by ${wanted.dueBy}` : ''}${wanted.escalated ? ', escalated' : ''}`
  throw new NonConformance({
    expected: `exactly these open medicine alarms: ${expected.map(told).join('; ') || 'none'}`,
    found:
      open
        .map((one) => `${line(one)}, due by ${one.due || 'no time'}${one.escalated ? ', escalated' : ''}`)
        .join('; ') || 'none',
    seen,
    next: 'alarm the site that sends and the site that receives, once for each medicine that does not travel, until somebody has seen to it.',
  })
}

/** Rows of a table: `at`, `medicine`, `occasion` and, where they matter, `due` and `escalated`. */
export function alarmsFrom(rows: readonly Readonly<Record<string, string>>[], now: Date): readonly ExpectedAlarm[] {
  return rows.map(({ at = '', medicine = '', occasion = '', due, escalated }) => {
    return {
      at: ESTABLISHMENTS.find(({ name }) => name === at)?.code ?? at,
      medicine,
      occasion,
      ...(due === undefined ? {} : { dueBy: latest(due, now) }),
      ...(escalated === undefined ? {} : { escalated: escalated === 'yes' }),
    }
  })
}

/** An alarm at each of these sites about one medicine, and none else. `occasion` may end in `, escalated` or `, due by`. */
export function alarmsAt(
  sites: readonly Establishment[],
  medicine: string,
  occasion: string,
  now: Date,
): readonly ExpectedAlarm[] {
  const [when = '', more = ''] = occasion.split(', ')
  const due = more.startsWith('due by ') ? { dueBy: latest(more.slice('due by '.length), now) } : {}
  return sites.map(({ code }) => ({
    at: code,
    medicine,
    occasion: when,
    ...due,
    ...(more === 'escalated' ? { escalated: true } : {}),
  }))
}

/** `2026-11-27 17:00` for `next Friday at 17:00`, or the date alone. */
function latest(words: string, now: Date): string {
  const [day = '', time] = words.split(' at ')
  return `${dateFrom(day, now)}${time ? ` ${time}` : ''}`
}
