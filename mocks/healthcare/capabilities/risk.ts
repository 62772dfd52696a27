import type { Capability, HealthcareSystem } from '../capability.ts'
import type { Interaction } from '../fhir/interactions.ts'
import { all, hasCode, identifierOf, isObject, type Resource, type Stored, text } from '../fhir/resource.ts'
import {
  CURRENT,
  EMPTY_REASON,
  FLAG_CATEGORY,
  LIST_KIND,
  PRISON_ALERT,
  PRISON_ALERT_TYPE,
  PRISON_NUMBER,
} from '../fhir/systems.ts'
import type { Answer, PrisonFailure } from '../prison/answer.ts'

/** An alert as the prison's interface sends it. Fields that are not known here are left alone. */
export interface PrisonAlert {
  readonly type: string
  readonly typeDescription: string
  readonly code: string
  readonly description: string
  /** ISO date. */
  readonly createdOn: string
  /** ISO date. */
  readonly expiresOn?: string
  readonly active?: boolean
  readonly expired?: boolean
}

/** What is known after asking the prison. `none` is said only when the prison said so. */
export type RiskState = 'shown' | 'none' | 'unavailable'

/** Mistakes a supplier can make about risk at the point of need. */
export interface RiskPolicies {
  /** Whether opening a record asks the prison, whatever was heard before. */
  refetchesOnOpen(lastConfirmed: string | undefined, now: Date): boolean
  isActive(alert: PrisonAlert, today: string): boolean
  onRefused(failure: PrisonFailure): RiskState
  onNotFound(failure: PrisonFailure): RiskState
  onFailing(failure: PrisonFailure): RiskState
  onTimedOut(failure: PrisonFailure): RiskState
  /** The person is not linked to a prison number. */
  onUnmatched(): RiskState
  /** The time that the view says it was confirmed at. */
  confirmedAt(now: Date): string
  mayShow(alertType: string, visible: readonly string[]): boolean
  advice(state: RiskState): string | undefined
}

export const referenceRisk: RiskPolicies = {
  refetchesOnOpen: () => true,
  isActive: (alert, today) =>
    alert.active !== false && alert.expired !== true && (alert.expiresOn === undefined || alert.expiresOn > today),
  onRefused: () => 'unavailable',
  onNotFound: () => 'unavailable',
  onFailing: () => 'unavailable',
  onTimedOut: () => 'unavailable',
  onUnmatched: () => 'unavailable',
  confirmedAt: (now) => now.toISOString(),
  mayShow: (alertType, visible) => visible.includes(alertType),
  advice: (state) =>
    state === 'unavailable'
      ? 'Prison risk information is not available. Telephone the prison for current risks before you see the patient.'
      : undefined,
}

export const PRISON_RISK = { system: LIST_KIND, code: 'prison-risk', display: 'Risk according to the prison' }
export const PRISON_RISK_HISTORY = {
  system: LIST_KIND,
  code: 'prison-risk-history',
  display: 'Earlier risk according to the prison',
}

/** Shows what the prison knows of a person's risk, asking the prison each time a record is opened. */
export function createRisk(system: HealthcareSystem): Capability {
  const { store, policies, config } = system

  const onOpen = async ({ query, id }: Interaction) => {
    const patientId = id
      ? text(store.find('List', id), 'subject.reference')
      : (query.get('subject') ?? query.get('patient'))
    const patient = store.find('Patient', (patientId ?? '').replace('Patient/', ''))
    if (!patient) return
    const last = text(riskList(system, patient), 'date')
    if (policies.risk.refetchesOnOpen(last, system.clock.now())) await refreshRisk(system, patient)
  }
  const visibleTo = (role: keyof typeof config.alertVisibility) => config.alertVisibility[role] ?? []
  const mayShow = (flag: Stored | undefined, visible: readonly string[]) => {
    const types = all(flag, 'category.coding').filter((one) => isObject(one) && one.system === PRISON_ALERT_TYPE)
    return types.every((one) => policies.risk.mayShow(text(one, 'code') ?? '', visible))
  }

  return {
    name: 'risk',
    beforeRead: { List: onOpen },
    shows: {
      Flag: (flag, { user }) => (mayShow(flag, visibleTo(user.role)) ? flag : undefined),
      List: (list, { user }) => {
        if (!hasCode(list.code, PRISON_RISK) && !hasCode(list.code, PRISON_RISK_HISTORY)) return list
        const visible = visibleTo(user.role)
        const entry = all(list, 'entry').filter((one) => mayShow(flagOf(system, one), visible))
        const hidden = entry.length < all(list, 'entry').length
        return entry.length > 0 || !hidden ? (list.entry === undefined ? list : { ...list, entry }) : withheld(list)
      },
    },
    onEvent: {
      PERSON_ALERTS_CHANGED: async (_event, prisonNumber) => {
        const patients = store.filter('Patient', (one) => identifierOf(one, PRISON_NUMBER) === prisonNumber)
        for (const patient of patients) await refreshRisk(system, patient)
      },
    },
  }
}

function flagOf({ store }: HealthcareSystem, entry: unknown): Stored | undefined {
  return store.find('Flag', (text(entry, 'item.reference') ?? '').replace('Flag/', ''))
}

function withheld({ entry: _hidden, ...list }: Stored): Stored {
  return { ...list, emptyReason: emptyReason('withheld') } as Stored
}

function emptyReason(code: 'nilknown' | 'unavailable' | 'withheld'): object {
  return { coding: [{ system: EMPTY_REASON, code }] }
}

function riskList({ store }: HealthcareSystem, patient: Stored, code = PRISON_RISK): Stored | undefined {
  const subject = `Patient/${patient.id}`
  return store.filter('List', (list) => text(list, 'subject.reference') === subject && hasCode(list.code, code))[0]
}

/** Asks the prison for a person's alerts and writes what is known into flags and the two lists. */
export async function refreshRisk(system: HealthcareSystem, patient: Stored): Promise<void> {
  const { prison, policies } = system
  const prisonNumber = identifierOf(patient, PRISON_NUMBER)
  if (!prisonNumber) return writeUnknown(system, patient, policies.risk.onUnmatched())
  const answer = await prison.getAll(`/v1/persons/${prisonNumber}/alerts`)
  if (!answer.ok) return writeUnknown(system, patient, stateAfter(answer, policies.risk))
  writeKnown(
    system,
    patient,
    answer.value.flatMap((one) => alertFrom(one) ?? []),
  )
}

function stateAfter({ failure }: Extract<Answer<unknown>, { ok: false }>, risk: RiskPolicies): RiskState {
  if (failure.reason === 'refused') return risk.onRefused(failure)
  if (failure.reason === 'not-found') return risk.onNotFound(failure)
  if (failure.reason === 'timed-out') return risk.onTimedOut(failure)
  return risk.onFailing(failure)
}

function alertFrom(one: unknown): PrisonAlert | undefined {
  const code = text(one, 'code')
  if (!isObject(one) || !code) return undefined
  const expiresOn = text(one, 'dateExpired')
  return {
    type: text(one, 'type') ?? code.slice(0, 1),
    typeDescription: text(one, 'typeDescription') ?? '',
    code,
    description: text(one, 'codeDescription') ?? code,
    createdOn: text(one, 'dateCreated') ?? '',
    ...(expiresOn ? { expiresOn } : {}),
    ...(typeof one.active === 'boolean' ? { active: one.active } : {}),
    ...(typeof one.expired === 'boolean' ? { expired: one.expired } : {}),
  }
}

function writeKnown(system: HealthcareSystem, patient: Stored, alerts: readonly PrisonAlert[]): void {
  const { store, policies, clock } = system
  const now = clock.now()
  const today = now.toISOString().slice(0, 10)
  const subject = `Patient/${patient.id}`
  const before = store.filter(
    'Flag',
    (flag) => text(flag, 'subject.reference') === subject && hasCode(flag.category, PRISON_RISK_CATEGORY),
  )
  const flags = alerts.map((alert) => {
    const active = policies.risk.isActive(alert, today)
    const same = before.find((flag) => keyOf(flag) === `${alert.code} ${alert.createdOn}`)
    return { active, flag: keep(system, flagFor(alert, active, subject), same) }
  })
  const confirmed = policies.risk.confirmedAt(now)
  const entries = (active: boolean) => flags.filter((one) => one.active === active).map(({ flag }) => flag)
  writeList(
    system,
    patient,
    PRISON_RISK,
    entries(true),
    confirmed,
    flags.some(({ active }) => active) ? 'shown' : 'none',
  )
  writeList(system, patient, PRISON_RISK_HISTORY, entries(false), confirmed, 'none')
}

const PRISON_RISK_CATEGORY = { system: FLAG_CATEGORY, code: 'prison-alert', display: 'Alert from the prison' }

function keyOf(flag: Stored): string {
  return `${text(flag, 'code.coding.code')} ${text(flag, 'period.start') ?? ''}`
}

function flagFor(alert: PrisonAlert, active: boolean, subject: string): Resource {
  return {
    resourceType: 'Flag',
    status: active ? 'active' : 'inactive',
    category: [
      { coding: [PRISON_RISK_CATEGORY] },
      { coding: [{ system: PRISON_ALERT_TYPE, code: alert.type, display: alert.typeDescription }] },
    ],
    code: { coding: [{ system: PRISON_ALERT, code: alert.code, display: alert.description }], text: alert.description },
    subject: { reference: subject },
    period: {
      ...(alert.createdOn ? { start: alert.createdOn } : {}),
      ...(alert.expiresOn ? { end: alert.expiresOn } : {}),
    },
    author: { display: 'Prison' },
  }
}

/** A new version only where something changed. */
function keep({ store }: HealthcareSystem, flag: Resource, same: Stored | undefined): Stored {
  if (!same) return store.create(flag)
  const { id: _id, meta: _meta, ...held } = same
  return JSON.stringify(held) === JSON.stringify(flag) ? same : store.update({ ...flag, id: same.id })
}

function writeList(
  system: HealthcareSystem,
  patient: Stored,
  code: typeof PRISON_RISK,
  flags: readonly Stored[],
  confirmedAt: string,
  state: RiskState,
): void {
  const before = riskList(system, patient, code)
  const list: Resource = {
    resourceType: 'List',
    ...(before ? { id: before.id } : {}),
    status: 'current',
    mode: 'snapshot',
    title: code.display,
    code: { coding: [code] },
    subject: { reference: `Patient/${patient.id}` },
    date: confirmedAt,
    source: { display: 'Prison' },
    extension: [{ url: CURRENT, valueBoolean: true }],
    ...(flags.length > 0
      ? { entry: flags.map((flag) => ({ item: { reference: `Flag/${flag.id}` } })) }
      : { emptyReason: emptyReason(state === 'unavailable' ? 'unavailable' : 'nilknown') }),
  }
  if (before) system.store.update(list)
  else system.store.create(list)
}

/** Nothing new is known. What was known stays, marked as not confirmed this time and with the time it was. */
function writeUnknown(system: HealthcareSystem, patient: Stored, state: RiskState): void {
  if (state !== 'unavailable') {
    writeKnown(system, patient, [])
    return
  }
  for (const code of [PRISON_RISK, PRISON_RISK_HISTORY]) {
    const before = riskList(system, patient, code)
    const advice = system.policies.risk.advice(state)
    const list: Resource = {
      resourceType: 'List',
      status: 'current',
      mode: 'snapshot',
      title: code.display,
      code: { coding: [code] },
      subject: { reference: `Patient/${patient.id}` },
      source: { display: 'Prison' },
      ...before,
      extension: [{ url: CURRENT, valueBoolean: false }],
      ...(advice ? { note: [{ text: advice }] } : {}),
      ...(all(before, 'entry').length > 0 ? {} : { emptyReason: emptyReason('unavailable') }),
    }
    if (before) system.store.update(list)
    else system.store.create(list)
  }
}
