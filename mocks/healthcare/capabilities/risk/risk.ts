import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import { all, hasCode, isObject, type Stored, text } from '../../fhir/resource.ts'
import { ACCT_REVIEW, PRISON_ALERT_TYPE, SELF_HARM } from '../../fhir/systems.ts'
import { prisonNumberOf } from '../../people.ts'
import { createRush } from '../../rush.ts'
import { emptyReason, PRISON_RISK, PRISON_RISK_HISTORY } from './lists.ts'
import { createMedicinesReview } from './medicines-review.ts'
import { createRefresh, knownBefore, refreshAcctReview } from './refresh.ts'
import { guardStaff } from './staff-safety.ts'

/** Openings that come within a second on an ordinary day. */
const ORDINARY = 15

/** Shows what the prison knows of a person's risk, asking the prison each time a record is opened. */
export function createRisk(system: HealthcareSystem): Capability {
  const { store, policies, config, clock, background } = system
  const refresh = createRefresh(system, createMedicinesReview(system))

  const openings = new Map<string, number>()
  const rush = createRush(clock)
  let opened = 0

  const onOpen = async ({ query, id }: Interaction) => {
    const patientId = id
      ? text(store.find('List', id), 'subject.reference')
      : (query.get('subject') ?? query.get('patient'))
    const patient = store.find('Patient', (patientId ?? '').replace('Patient/', ''))
    if (!patient) return
    opened += 1
    const together = rush.note(String(opened))
    const ms = together > ORDINARY ? policies.risk.opensAfterMs(together) : 0
    if (ms > 0) await background.inTurn('openings', () => clock.sleep(ms, background.signal))
    const before = openings.get(patient.id) ?? 0
    openings.set(patient.id, before + 1)
    if (policies.risk.refetchesOnOpen(knownBefore(system, patient), before)) await refresh(patient)
    else await refreshAcctReview(system, patient)
  }
  const visibleTo = (role: keyof typeof config.alertVisibility) => config.alertVisibility[role] ?? []
  const mayShow = (flag: Stored | undefined, visible: readonly string[]) => {
    const types = all(flag, 'category.coding').filter((one) => isObject(one) && one.system === PRISON_ALERT_TYPE)
    return types.every((one) => policies.risk.mayShow(text(one, 'code') ?? '', visible))
  }
  const flagIn = (entry: unknown) => store.find('Flag', (text(entry, 'item.reference') ?? '').replace('Flag/', ''))

  return {
    name: 'risk',
    beforeRead: { List: onOpen },
    beforeWrite: { Appointment: guardStaff(system, refresh) },
    shows: {
      Flag: (flag, { user }) => (mayShow(flag, visibleTo(user.role)) ? flag : undefined),
      List: (list, { user }) => {
        if (!hasCode(list.code, PRISON_RISK) && !hasCode(list.code, PRISON_RISK_HISTORY)) return list
        const visible = visibleTo(user.role)
        const face = policies.risk.maySeeSelfHarm(visible) ? list : withoutSelfHarm(list)
        const entry = all(list, 'entry').filter((one) => mayShow(flagIn(one), visible))
        if (list.entry === undefined) return face
        if (entry.length > 0) return { ...face, entry }
        const { entry: _hidden, ...emptied } = face
        return { ...emptied, emptyReason: emptyReason(policies.risk.whenAllHidden()) } as Stored
      },
    },
    onEvent: {
      PERSON_ALERTS_CHANGED: async (_event, prisonNumber) => {
        const isLinked = (one: Stored) => one.active !== false && prisonNumberOf(one) === prisonNumber
        const patients = store.filter('Patient', isLinked, prisonNumber)
        for (const patient of patients)
          if (!(await refresh(patient)).told && policies.risk.keepsNoticeAfterFailure())
            throw new Error(`The prison did not tell of alerts for ${prisonNumber}.`)
      },
    },
  }
}

/** What sums up self-harm is as confidential as the alerts that it sums up. */
function withoutSelfHarm(list: Stored): Stored {
  const open = all(list, 'extension').filter(
    (one) => !(isObject(one) && (one.url === SELF_HARM || one.url === ACCT_REVIEW)),
  )
  return { ...list, extension: open }
}
