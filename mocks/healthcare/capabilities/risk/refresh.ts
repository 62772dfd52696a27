import type { HealthcareSystem } from '../../capability.ts'
import { all, hasCode, isObject, type Stored, text } from '../../fhir/resource.ts'
import { ACCT_REVIEW, EMPTY_REASON, RESTRICTED } from '../../fhir/systems.ts'
import { localDate } from '../../local-date.ts'
import { prisonNumberOf } from '../../people.ts'
import type { PrisonFailure } from '../../prison/answer.ts'
import { saysRestricted } from '../confidentiality/restriction.ts'
import { type AcctReview, acctReviewExtension, readAcctReview } from './acct-review.ts'
import type { PrisonAlert } from './alert.ts'
import { concernStates } from './concerns.ts'
import { type KeptAlert, keepFlags } from './flags.ts'
import { currentOf, listOf, PRISON_RISK, PRISON_RISK_HISTORY, selfHarmOf, writeList } from './lists.ts'
import type { KnownBefore, RiskState } from './policies.ts'

/** What is known of a patient's alerts after the prison was asked. */
export interface Known {
  /** Whether the prison answered this time. */
  readonly told: boolean
  readonly alerts: readonly KeptAlert[]
}

/** Asks the prison for a patient's alerts and writes down what is known. */
export interface Refresh {
  (patient: Stored): Promise<Known>
  /** What is known without asking. */
  readonly known: (patient: Stored) => readonly KeptAlert[]
}

/**
 * @param learned told of every answer of the prison, once it is written down
 */
export function createRefresh(
  system: HealthcareSystem,
  learned: (patient: Stored, alerts: readonly KeptAlert[]) => void,
): Refresh {
  const { prison, policies } = system
  const applied = new Map<string, number>()
  const latest = system.store.shelf<readonly KeptAlert[]>('alerts')
  const known = ({ id }: Stored) => latest.get(id) ?? []
  let questions = 0

  const refresh = async (patient: Stored): Promise<Known> => {
    const prisonNumber = prisonNumberOf(patient)
    if (!prisonNumber) {
      latest.delete(patient.id)
      writeState(system, patient, policies.risk.onUnmatched(), { state: 'unavailable' }, 'unmatched')
      return { told: true, alerts: [] }
    }
    questions += 1
    const asked = questions
    const [answer, review] = await Promise.all([
      policies.risk.readAlerts(prison, prisonNumber, system.clock),
      readAcctReview(system, prisonNumber),
    ])
    if (!policies.risk.isNewer(asked, applied.get(patient.id) ?? 0)) return { told: true, alerts: known(patient) }
    applied.set(patient.id, asked)
    // A link that was undone meanwhile: the answer is about somebody else.
    if (prisonNumberOf(system.store.read('Patient', patient.id)) !== prisonNumber) return { told: true, alerts: [] }
    if (!answer.ok && policies.restriction.isRestriction(answer.failure)) {
      writeRestricted(system, patient)
      return { told: true, alerts: [] }
    }
    if (!answer.ok) {
      const state = policies.risk.stateAfter(answer.failure, knownBefore(system, patient))
      writeState(system, patient, state, review, answer.failure.reason)
      return { told: false, alerts: known(patient) }
    }
    if (saysRestricted(listOf(system, `Patient/${patient.id}`, PRISON_RISK)) && !policies.restriction.ends())
      return { told: true, alerts: [] }
    const alerts = writeKnown(
      system,
      patient,
      answer.value.flatMap((one) => policies.risk.alertFrom(one) ?? []),
      review,
    )
    latest.set(patient.id, alerts)
    learned(patient, alerts)
    return { told: true, alerts }
  }
  return Object.assign(refresh, { known })
}

/** What the record says of a patient's risk before the prison is asked again. */
export function knownBefore(system: HealthcareSystem, patient: Stored): KnownBefore {
  const list = listOf(system, `Patient/${patient.id}`, PRISON_RISK)
  const confirmedAt = text(list, 'date')
  const current = currentOf(list)
  return {
    activeAlerts: all(list, 'entry').length,
    ...(confirmedAt ? { confirmedAt } : {}),
    ...(current === undefined ? {} : { current }),
  }
}

/** Asks the prison for the next ACCT review alone. */
export async function refreshAcctReview(system: HealthcareSystem, patient: Stored): Promise<void> {
  const prisonNumber = prisonNumberOf(patient)
  if (!prisonNumber) return
  const review = acctReviewExtension(await readAcctReview(system, prisonNumber))
  const list = listOf(system, `Patient/${patient.id}`, PRISON_RISK)
  if (!list) return
  const others = all(list, 'extension').filter((one) => text(one, 'url') !== ACCT_REVIEW)
  system.store.update({ ...list, extension: [...others, review] })
}

function writeKnown(
  system: HealthcareSystem,
  patient: Stored,
  alerts: readonly PrisonAlert[],
  review: AcctReview,
): readonly KeptAlert[] {
  const { policies, clock } = system
  const { risk } = policies
  const subject = `Patient/${patient.id}`
  const today = localDate(clock.now())
  const judged = alerts.map((alert) => ({ alert, active: risk.isActive(alert, today) }))
  const kept = keepFlags(system, subject, judged, today)
  const active = kept.filter((one) => one.shown)
  const confirmedAt = risk.confirmedAt(clock.now(), active.length)
  const face = { current: risk.isCurrent(active.length), confirmedAt, emptyReason: risk.whenNone() }
  const gone = risk.keepsWhatIsGone() ? goneFrom(system, subject, kept) : []
  writeList(system, subject, PRISON_RISK, [...active.map(entryOf), ...gone], {
    ...face,
    selfHarm: concernStates(system, subject).some(policies.concerns.impliesOpenAcct)
      ? 'acct-open'
      : risk.selfHarm(judged),
    more: [acctReviewExtension(review)],
  })
  const history = kept.filter(risk.isKeptInHistory)
  writeList(system, subject, PRISON_RISK_HISTORY, history.map(entryOf), face)
  return kept
}

const entryOf = ({ flag }: KeptAlert) => ({ item: { reference: `Flag/${flag.id}` } })

/** Entries of alerts of which the prison's answer says nothing any more. */
function goneFrom(system: HealthcareSystem, subject: string, kept: readonly KeptAlert[]): readonly object[] {
  const told = kept.map(({ flag }) => `Flag/${flag.id}`)
  const entries = all(listOf(system, subject, PRISON_RISK), 'entry').filter(isObject)
  return entries.filter((entry) => !told.includes(text(entry, 'item.reference') ?? ''))
}

/** The prison lets nothing be known: not even what was known before. */
function writeRestricted({ store, policies }: HealthcareSystem, patient: Stored): void {
  const subject = `Patient/${patient.id}`
  for (const kind of [PRISON_RISK, PRISON_RISK_HISTORY]) {
    const before = listOf({ store }, subject, kind)
    const entry = policies.restriction.hides('list') ? [] : all(before, 'entry').filter(isObject)
    const more = [{ url: RESTRICTED, valueBoolean: true }]
    const face = { current: true, confirmedAt: undefined, emptyReason: 'withheld', more } as const
    writeList({ store }, subject, kind, entry, {
      ...face,
      advice: 'The prison restricts what is known of this person.',
    })
  }
}

/** Nothing new is known. What was known stays, marked as not confirmed this time and with the time it was. */
function writeState(
  system: HealthcareSystem,
  patient: Stored,
  state: RiskState,
  review: AcctReview,
  reason: PrisonFailure['reason'] | 'unmatched',
): void {
  const { policies, clock } = system
  if (state !== 'unavailable') {
    writeKnown(system, patient, [], review)
    return
  }
  const subject = `Patient/${patient.id}`
  for (const kind of [PRISON_RISK, PRISON_RISK_HISTORY]) {
    const before = listOf(system, subject, kind)
    const isLost = kind === PRISON_RISK_HISTORY && !policies.risk.keepsHistoryUnconfirmed()
    const entry = isLost ? [] : all(before, 'entry').filter(isObject)
    const wasNone = hasCode(before?.emptyReason, { system: EMPTY_REASON, code: 'nilknown' })
    const past = selfHarmOf(before)
    writeList(system, subject, kind, entry, {
      current: policies.risk.isCurrentUnconfirmed(reason),
      confirmedAt: policies.risk.confirmedBefore(text(before, 'date'), clock.now()),
      emptyReason: wasNone && policies.risk.keepsNone() ? 'nilknown' : 'unavailable',
      selfHarm: policies.risk.selfHarmBefore(past),
      ...(kind === PRISON_RISK ? { more: [acctReviewExtension(review)] } : {}),
      advice: policies.risk.advice(reason),
    })
  }
}
