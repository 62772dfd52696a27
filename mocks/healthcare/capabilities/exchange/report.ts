import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, hasCode, identifierOf, isObject, type Resource, type Stored, text, texts } from '../../fhir/resource.ts'
import { ESTABLISHMENT, RECEIPT_STATE, WORK_ITEM } from '../../fhir/systems.ts'
import { localDate } from '../../local-date.ts'
import { currentStaysOf } from '../../people.ts'
import { isOpen } from '../../worklist.ts'
import { MANUAL_ENTRY } from './exchange.ts'

/** What goes wrong in an exchange, and is counted. */
export const COUNTED = ['mismatched', 'late', 'rejected', 'unmatched', 're-keyed'] as const
export type Counted = (typeof COUNTED)[number]

/** A piece of work, and what became of it. */
export interface Item {
  readonly task: Stored
  /** Every version, newest first. */
  readonly versions: readonly Stored[]
  /** Whether it is about something that both systems changed at once. */
  readonly inConflict: boolean
}

/** Mistakes a supplier can make in counting. */
export interface ReportPolicies {
  /** As what a piece of work counts. */
  counts(item: Item): readonly Counted[]
  /** Whether a piece of work belongs to the month; ISO `2026-03`. */
  isOfMonth(task: Stored, month: string): boolean
  /** Whether it belongs to the establishment, given the one whose it is. */
  isOfSite(site: string | undefined, asked: string): boolean
}

export const referenceReport: ReportPolicies = {
  counts: ({ task, versions, inConflict }) => [
    ...(isWork(task, 'appointment-conflict') || isWork(task, 'roll-difference') ? (['mismatched'] as const) : []),
    ...(versions.some((version) => isIn(version, 'unconfirmed')) ? (['late'] as const) : []),
    ...(isIn(task, 'rejected') && !inConflict ? (['rejected'] as const) : []),
    ...(isWork(task, 'identity-review') ? (['unmatched'] as const) : []),
    ...(isEnteredByHand(task) ? (['re-keyed'] as const) : []),
  ],
  isOfMonth: (task, month) => localDate(cameUp(task)).startsWith(month),
  isOfSite: (site, asked) => site === asked,
}

/** Counts for a month and an establishment what did not go as it should. */
export function createExchangeReport(system: HealthcareSystem): Capability {
  const run = (asked: Interaction) => report(system, asked)
  return { name: 'exchange report', operations: { '$exchange-report': { affectsState: false, run } } }
}

function report(system: HealthcareSystem, { resource }: Interaction): Resource {
  const { store, policies } = system
  const given = (name: string) => all(resource, 'parameter').find((one) => isObject(one) && one.name === name)
  const site = text(given('establishment'), 'valueIdentifier.value')
  const month = text(given('month'), 'valueDate')
  if (!site || !month || !/^\d{4}-\d\d$/.test(month))
    throw new FhirProblem('bad-request', 'Give establishment, and month as 2026-03.')
  const tasks = store
    .list('Task')
    .filter((task) => policies.report.isOfMonth(task, month) && policies.report.isOfSite(siteOf(system, task), site))
  const conflicts = new Set(tasks.filter(isConflict).flatMap((task) => texts(task, 'focus.reference')))
  const items = tasks.map((task) => ({
    task,
    versions: store.history('Task', task.id),
    inConflict: texts(task, 'focus.reference').some((focus) => conflicts.has(focus)),
  }))
  const counted = items.flatMap(policies.report.counts)
  return {
    resourceType: 'Parameters',
    parameter: COUNTED.map((name) => ({ name, valueInteger: counted.filter((one) => one === name).length })),
  }
}

/** When a piece of work came up: as it says, or as it was stored where it does not say so. */
function cameUp({ authoredOn, meta }: Stored): Date {
  const told = new Date(String(authoredOn))
  return Number.isNaN(told.getTime()) ? new Date(meta.lastUpdated) : told
}

const isWork = (task: Stored, code: string) => hasCode(task.code, { system: WORK_ITEM, code })
const isConflict = (task: Stored) => isWork(task, 'appointment-conflict')
const isIn = (task: Stored, code: string) => hasCode(task.businessStatus, { system: RECEIPT_STATE, code })

/** Staff have completed it; what the system closes itself has a reason. */
export function isEnteredByHand(task: Stored): boolean {
  return isWork(task, MANUAL_ENTRY) && !isOpen(task) && text(task, 'statusReason.text') === undefined
}

/** The establishment that a piece of work names, or the one that holds whom it is about. */
function siteOf({ store }: HealthcareSystem, task: Stored): string | undefined {
  const owner = isObject(task.owner)
    ? identifierOf({ resourceType: 'Task', identifier: [task.owner.identifier] }, ESTABLISHMENT)
    : undefined
  if (owner) return owner
  const about = [...texts(task, 'for.reference'), ...texts(task, 'focus.reference')]
  const stays = about.flatMap((patient) => currentStaysOf(store, patient))
  return stays.flatMap((stay) => texts(stay, 'serviceProvider.identifier.value'))[0]
}
