import type { HealthcareSystem } from '../../capability.ts'
import { hasCode, type Stored, text } from '../../fhir/resource.ts'
import { WORK_ITEM } from '../../fhir/systems.ts'
import { ASSESSMENT } from '../first-stage.ts'
import { type ConfirmedStay, siteOf, siteOwner } from './confirmed-stay.ts'

/** Asks for the first-stage assessment of a stay that has begun, and takes back those of stays that are over. */
export function settleArrival(system: HealthcareSystem, { patient, stay, earlier, begins }: ConfirmedStay): void {
  const { policies, worklist, background, clock } = system
  const over = [...earlier, stay].filter(({ status }) => status === 'finished').map(({ id }) => `Encounter/${id}`)
  for (const task of worklist.open(ASSESSMENT, patient))
    if (over.includes(text(task, 'focus.reference') ?? '') && policies.arrival.lapses(task)) lapse(system, task)
  if (stay.status === 'finished') return
  const raise = () => ask(system, patient, stay, policies.arrival.filledFrom(stay, earlier))
  if (!begins && policies.arrival.asksAgain(askedIn(system, patient, stay))) ask(system, patient, stay, undefined)
  if (!begins || !policies.arrival.asksFor(earlier)) return
  const { delayMs } = policies.arrival
  if (delayMs > 0) background.run(clock.sleep(delayMs, background.signal).then(raise))
  else raise()
}

function ask({ worklist, config }: HealthcareSystem, patient: string, stay: Stored, from: Stored | undefined): void {
  worklist.raise({
    kind: ASSESSMENT,
    what: 'First-stage health assessment, before a cell is allocated.',
    patient,
    ...(from ? { focus: `Encounter/${from.id}` } : {}),
    priority: 'urgent',
    ...siteOwner(config, siteOf(stay)),
  })
}

function lapse({ store }: HealthcareSystem, task: Stored): void {
  store.update({ ...task, status: 'cancelled', statusReason: { text: 'The stay that it was for is over.' } })
}

function askedIn({ store }: HealthcareSystem, patient: string, stay: Stored): number {
  const focus = `Encounter/${stay.id}`
  const isIt = (task: Stored) =>
    hasCode(task.code, { system: WORK_ITEM, code: ASSESSMENT }) && text(task, 'focus.reference') === focus
  return store.filter('Task', isIt, patient).length
}
