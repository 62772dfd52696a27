import type { Capability, HealthcareSystem } from '../../capability.ts'
import { type Stored, text } from '../../fhir/resource.ts'
import { SECOND_STAGE_ASSESSMENT, SECOND_STAGE_STATE } from '../../fhir/systems.ts'
import { localDate } from '../../local-date.ts'
import { instantAt } from '../../wall-clock.ts'
import { isOpen } from '../../worklist.ts'
import { type ConfirmedStay, siteOf, siteOwner } from './confirmed-stay.ts'
import { secondStageMeasure } from './second-stage-measure.ts'
import { daysAfter } from './second-stage-policies.ts'

const KIND = 'second-stage-assessment'
const REASONS = {
  overdue: 'The second-stage assessment is overdue.',
  'left-first': 'The person left before the second-stage assessment.',
}

/** Closes second-stage assessments that staff record, and measures how many were in time. */
export function createSecondStage(system: HealthcareSystem): Capability {
  const { store, policies, worklist } = system
  return {
    name: 'second stage',
    afterWrite: {
      QuestionnaireResponse: (response) => {
        if (!policies.secondStage.isDoneBy(response, SECOND_STAGE_ASSESSMENT)) return undefined
        const patient = text(response, 'subject.reference') ?? ''
        const isIts = (task: Stored) => isSecondStage(task) && isOpen(task) && policies.secondStage.isFor(task, patient)
        for (const task of store.filter('Task', isIts)) worklist.close(task, 'The assessment is complete.')
        return undefined
      },
    },
    operations: { '$second-stage-measure': { affectsState: false, run: (asked) => secondStageMeasure(system, asked) } },
  }
}

/** Asks for the second-stage assessment of a stay that has begun, and raises those of stays that are over. */
export function settleSecondStage(system: HealthcareSystem, confirmed: ConfirmedStay): void {
  const { patient, stay, earlier, begins, fromOutside, wentOut } = confirmed
  const { policies } = system
  if (begins) for (const before of earlier) settleEnded(system, patient, before, fromOutside)
  if (stay.status === 'finished') {
    if (wentOut) settleEnded(system, patient, stay, true)
    return
  }
  if (begins && policies.secondStage.asksFor(earlier)) ask(system, patient, stay, earlier)
  else if (!begins && policies.secondStage.startsAgain(stay)) startAgain(system, patient, stay)
}

function settleEnded(system: HealthcareSystem, patient: string, stay: Stored, fromOutside: boolean): void {
  const { store, policies } = system
  for (const task of itemsOf(system, patient, stay)) {
    if (!isOpen(task) && !(task.status === 'completed' && policies.secondStage.raisesDone())) continue
    const then = policies.secondStage.afterStay(task, fromOutside)
    if (then === 'taken back') store.update({ ...task, status: 'cancelled', statusReason: { text: 'Transferred.' } })
    else if (then === 'left first') raise(system, task, 'left-first')
  }
}

function ask(system: HealthcareSystem, patient: string, stay: Stored, earlier: readonly Stored[]): void {
  const { worklist, policies, config, clock, background } = system
  const due = policies.secondStage.dueOn(stay, earlier)
  const task = worklist.raise({
    kind: KIND,
    what: 'Second-stage health assessment.',
    patient,
    focus: `Encounter/${stay.id}`,
    dueBy: due,
    ...siteOwner(config, siteOf(stay)),
  })
  const check = () => {
    const now = system.store.find('Task', task.id)
    const isLate = policies.secondStage.isOverdue(due, localDate(clock.now()))
    if (now && isOpen(now) && !now.businessStatus && isLate) raise(system, now, 'overdue')
  }
  check()
  const ms = Date.parse(instantAt(daysAfter(due, 1), '00:00')) - clock.now().getTime()
  if (ms > 0) background.run(clock.sleep(ms, background.signal).then(check))
}

function startAgain(system: HealthcareSystem, patient: string, stay: Stored): void {
  const { store, clock } = system
  const end = daysAfter(localDate(clock.now()), 7)
  for (const task of itemsOf(system, patient, stay))
    if (isOpen(task)) store.update({ ...task, restriction: { period: { end } } })
}

function raise({ store }: HealthcareSystem, task: Stored, code: keyof typeof REASONS): void {
  const businessStatus = { coding: [{ system: SECOND_STAGE_STATE, code }] }
  const statusReason = { text: REASONS[code] }
  store.update({ ...task, status: 'requested', priority: 'urgent', businessStatus, statusReason })
}

function itemsOf({ store }: HealthcareSystem, patient: string, stay: Stored): readonly Stored[] {
  const focus = `Encounter/${stay.id}`
  return store.filter('Task', (task) => isSecondStage(task) && text(task, 'focus.reference') === focus, patient)
}

function isSecondStage(task: Stored): boolean {
  return text(task, 'code.coding.code') === KIND
}
