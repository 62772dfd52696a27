import type { Capability, HealthcareSystem } from '../../capability.ts'
import { all, hasCode, isObject, type Stored, text, tokenOf } from '../../fhir/resource.ts'
import { ESTABLISHMENT, PRISON_NUMBER, ROLL_DIFFERENCE, WORK_ITEM } from '../../fhir/systems.ts'
import { prisonNumberOf } from '../../people.ts'
import { isOpen } from '../../worklist.ts'
import type { DifferenceType, Held, RollDifference, RollEntry, Rolls } from './comparison.ts'

/** A quarter of an hour between comparisons: far more often than the day that is asked for. */
const EVERY_MS = 15 * 60_000
const KIND = { system: WORK_ITEM, code: 'roll-difference' }

/** Compares again and again whom the record holds with the prison's rolls, and lists who is missing, extra or elsewhere. */
export function createRoll(system: HealthcareSystem): Capability {
  const { clock, config, policies, background } = system
  const { signal } = background
  const everyMs = config.rollCheckEveryMs ?? EVERY_MS

  let seenBefore = new Set<string>()
  /** A notice that is on its way is no difference: what is listed has been there at two comparisons. */
  const lasting = (found: readonly RollDifference[]) => {
    const lasts = found.filter((one) => seenBefore.has(keyOf(one)))
    seenBefore = new Set(found.map(keyOf))
    return lasts
  }
  const compare = async () => {
    if (!policies.roll.compares()) return
    const rolls = await readRolls(system)
    const found = policies.roll.differences(rolls, heldBy(system))
    list(system, rolls, found, lasting(found))
  }
  const goOn = async () => {
    while (!signal.aborted) {
      await clock.sleep(everyMs, signal)
      await compare().catch(() => undefined)
    }
  }
  return { name: 'roll', start: () => background.run(goOn()) }
}

async function readRolls({ config, policies, prison }: HealthcareSystem): Promise<Rolls> {
  const answers = await Promise.all(
    config.establishments.map(async ({ code }) => {
      const answer = await policies.roll.read(prison, `/v1/prison/${code}/roll`)
      return {
        code,
        entries: answer.ok ? answer.value.flatMap((one) => entryFrom(one, code)) : policies.roll.whenUnread(),
      }
    }),
  )
  const read = answers.flatMap(({ code, entries }) => (entries ? [{ code, entries }] : []))
  return {
    read: read.map(({ code }) => code),
    entries: read.flatMap(({ entries }) => entries),
    complete: read.length === answers.length,
  }
}

function entryFrom(one: unknown, at: string): readonly RollEntry[] {
  const prisonNumber = text(one, 'prisonerNumber')
  if (!prisonNumber) return []
  return [{ prisonNumber, at, name: `${text(one, 'firstName') ?? ''} ${text(one, 'lastName') ?? ''}`.trim() }]
}

function heldBy({ store, policies }: HealthcareSystem): readonly Held[] {
  return store.filter('Encounter', policies.roll.isPresent).flatMap((stay) => {
    const patient = store.find('Patient', (text(stay, 'subject.reference') ?? '').replace('Patient/', ''))
    const prisonNumber = patient && patient.active !== false ? prisonNumberOf(patient) : undefined
    if (!prisonNumber) return []
    const name = `${text(patient, 'name.given') ?? ''} ${text(patient, 'name.family') ?? ''}`.trim()
    return { prisonNumber, name, at: siteOf(stay, 'serviceProvider'), away: stay.status === 'onleave' }
  })
}

/** Lists what is new, and closes what is there no longer; what could not be compared stays as it is. */
function list(
  system: HealthcareSystem,
  { complete }: Rolls,
  found: readonly RollDifference[],
  lasting: readonly RollDifference[],
): void {
  const { store, policies, worklist } = system
  const before = store.filter('Task', (task) => hasCode(task.code, KIND), tokenOf(KIND))
  const standing = new Set(found.map(keyOf))
  for (const task of before) {
    const listed = differenceIn(task)
    if (isOpen(task) && complete && !standing.has(keyOf(listed)) && policies.roll.closes(listed))
      worklist.close(task, 'The record and the roll agree.')
  }
  for (const difference of lasting) {
    const same = before.filter((task) => keyOf(differenceIn(task)) === keyOf(difference))
    if (same.some((task) => isOpen(store.read('Task', task.id)))) continue
    if (policies.roll.lists(difference, same.length > 0)) raise(system, difference)
  }
}

function raise(system: HealthcareSystem, { type, prisonNumber, name, at }: RollDifference): void {
  const { store, clock, config, policies } = system
  const site = policies.roll.nameOf(at, config.establishments)
  const what = {
    missing: 'on the roll and not in the record',
    extra: 'in the record and on no roll',
    elsewhere: 'held by the record at another prison',
  }[type]
  store.create({
    resourceType: 'Task',
    status: 'requested',
    intent: 'order',
    priority: 'urgent',
    code: { coding: [KIND], text: 'Difference from the roll' },
    description: `${name}: ${what}`,
    for: { identifier: { system: PRISON_NUMBER, value: prisonNumber }, display: name },
    owner: { identifier: { system: ESTABLISHMENT, value: at }, display: site },
    reasonCode: { coding: [{ system: ROLL_DIFFERENCE, code: type }] },
    authoredOn: clock.now().toISOString(),
  })
}

function differenceIn(task: Stored): RollDifference {
  const code = all(task, 'reasonCode.coding').find((one) => isObject(one) && one.system === ROLL_DIFFERENCE)
  return {
    type: (text(code, 'code') ?? 'missing') as DifferenceType,
    prisonNumber: text(task, 'for.identifier.value') ?? '',
    name: text(task, 'for.display') ?? '',
    at: siteOf(task, 'owner'),
  }
}

const siteOf = (resource: Stored, element: string) => text(resource, `${element}.identifier.value`) ?? ''
const keyOf = ({ type, prisonNumber, at }: RollDifference) => `${type} ${prisonNumber} ${at}`
