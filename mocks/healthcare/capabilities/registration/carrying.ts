import type { HealthcareSystem } from '../../capability.ts'
import { hasCode, type Resource, type Stored, text } from '../../fhir/resource.ts'
import { ESTABLISHMENT, WORK_ITEM } from '../../fhir/systems.ts'
import { staysOf } from '../../people.ts'
import type { Ask } from './asking.ts'
import { choiceIn, extensionsOf, WITHDRAWN, withExtensions } from './decision.ts'
import { currentWording, versionOf } from './wording.ts'

/** When, where and on what wording it was decided: `on`, `at` and `wording`. */
export const DECIDED = 'https://interlock.example/fhir/StructureDefinition/registration-decided'

/** What may have changed since somebody decided. */
export interface Since {
  /** Code of the establishment at which it was decided. */
  readonly decidedAt: string | undefined
  /** Code of the establishment that holds the person. */
  readonly heldAt: string | undefined
  readonly decidedOn: string | undefined
  /** Version of the wording that is shown now. */
  readonly wording: string | undefined
  readonly withdrawn: boolean
}

/** Mistakes a supplier can make with the decisions of people who move. */
export interface CarryingPolicies {
  /** Why a person who comes from another establishment is asked again. */
  asksAgain(since: Since): Exclude<Ask['because'], 'deferred'> | undefined
  /** Whether to ask, where there were these items for the same cause. */
  asks(earlier: readonly Stored[]): boolean
  /** Whether a decision stands at the next establishment. */
  travels(): boolean
  /** Whether the place of a decision becomes that of the person. */
  restamps(decision: Stored): boolean
  /** Whether a registration goes again from the next establishment. */
  resubmits(): boolean
}

export const referenceCarrying: CarryingPolicies = {
  asksAgain: ({ decidedAt, heldAt, decidedOn, wording, withdrawn }) => {
    if (decidedAt === heldAt) return undefined
    if (withdrawn) return 'withdrawn'
    return decidedOn === wording ? undefined : 'wording-changed'
  },
  asks: (earlier) => earlier.length === 0,
  travels: () => true,
  restamps: () => false,
  resubmits: () => false,
}

/** The decision with when, where and on what wording it was made. */
export function stamped(system: HealthcareSystem, decision: Resource, current: Stored): Resource {
  if (choiceIn(decision) === undefined) return decision
  if (extensionsOf(current, DECIDED).length > 0 && choiceIn(decision) === choiceIn(current)) return decision
  return stampedAt(system, decision, heldAt(system, text(current, 'patient.reference') ?? ''))
}

export function stampedAt(system: HealthcareSystem, decision: Resource, site: string | undefined): Resource {
  const wording = currentWording(system)
  return withExtensions(decision, DECIDED, [
    {
      url: DECIDED,
      extension: [
        { url: 'on', valueDateTime: system.clock.now().toISOString() },
        ...(site ? [{ url: 'at', valueIdentifier: { system: ESTABLISHMENT, value: site } }] : []),
        ...(wording ? [{ url: 'wording', valueString: versionOf(wording).code }] : []),
      ],
    },
  ])
}

/** Code of the establishment that holds a patient. */
export function heldAt({ store }: HealthcareSystem, patient: string): string | undefined {
  const stays = staysOf(store, patient)
  return text(
    stays.findLast((stay) => stay.status !== 'finished'),
    'serviceProvider.identifier.value',
  )
}

/** What a patient who has moved since is to be asked about the last decision. */
export function askAgain(system: HealthcareSystem, patient: string, decisions: readonly Stored[]): Ask | undefined {
  const last = decisions.findLast((one) => extensionsOf(one, DECIDED).length > 0)
  const wording = currentWording(system)
  const site = heldAt(system, patient)
  if (!last || !wording || !site) return undefined
  const [told] = extensionsOf(last, DECIDED)
  const because = system.policies.carrying.asksAgain({
    decidedAt: extensionsOf(told, 'at').flatMap((one) => text(one, 'valueIdentifier.value') ?? [])[0],
    decidedOn: extensionsOf(told, 'wording').flatMap((one) => text(one, 'valueString') ?? [])[0],
    heldAt: site,
    wording: versionOf(wording).code,
    withdrawn: extensionsOf(last, WITHDRAWN).length > 0,
  })
  if (!because) return undefined
  return { because, focus: because === 'withdrawn' ? `Consent/${last.id}` : `DocumentReference/${wording.id}` }
}

/** Whether somebody was asked this before, or is asked now. */
export function wasAsked({ store, policies }: HealthcareSystem, patient: string, kind: string, ask: Ask): boolean {
  if (!ask.focus) return false
  const isSame = (task: Stored) =>
    hasCode(task.code, { system: WORK_ITEM, code: kind }) &&
    text(task, 'for.reference') === patient &&
    text(task, 'reasonCode.coding.code') === ask.because &&
    text(task, 'focus.reference') === ask.focus
  return !policies.carrying.asks(store.filter('Task', isSame, patient))
}
