import type { Capability, HealthcareSystem } from '../../capability.ts'
import { all, hasCode, type Stored, text } from '../../fhir/resource.ts'
import { FLAG_CATEGORY, FUNCTIONAL_NEED, WORK_ITEM } from '../../fhir/systems.ts'
import { localDate } from '../../local-date.ts'
import { tell } from './telling.ts'

/** Mistakes a supplier can make about functional needs. */
export interface FunctionalPolicies {
  /** What the prison is told, beside the reference. */
  body(need: Stored): Readonly<Record<string, unknown>>
  /** Whether a need whose last day was this one is over today; both are ISO dates. */
  isOver(until: string, today: string): boolean
  tells(word: 'changed' | 'ended'): boolean
  /** Which needs end in the prison when one is ended. */
  endedWith(ended: Stored, all: readonly Stored[]): readonly Stored[]
}

export const referenceFunctional: FunctionalPolicies = {
  body: (need) => ({
    code: text(
      all(need, 'code.coding').find((one) => text(one, 'system') === FUNCTIONAL_NEED),
      'code',
    ),
    until: text(need, 'period.end'),
  }),
  isOver: (until, today) => until < today,
  tells: () => true,
  endedWith: (ended) => [ended],
}

const NEED = { system: FLAG_CATEGORY, code: 'functional-need' }
const KIND = { system: WORK_ITEM, code: 'functional-need', display: 'Functional need for the prison' }

/** Tells the prison what somebody needs or must not do, until when, and not why. */
export function createFunctional(system: HealthcareSystem): Capability {
  const { store, policies, clock } = system
  const { functional } = policies
  const isNeed = (flag: Stored) => hasCode(flag.category, NEED)
  const isOver = (flag: Stored) => functional.isOver(text(flag, 'period.end') ?? '', localDate(clock.now()))
  const say = (about: Stored, word: 'new' | 'changed' | 'ended') =>
    tell(system, {
      path: 'functional-needs',
      kind: KIND,
      patient: text(about, 'subject.reference') ?? '',
      about,
      word,
      body: functional.body(about),
    })
  return {
    name: 'functional needs',
    afterWrite: {
      Flag: (flag, { action }) => {
        if (!isNeed(flag)) return undefined
        if (action === 'create') {
          if (flag.status === 'active' && !isOver(flag)) say(flag, 'new')
        } else if (flag.status === 'active') {
          if (functional.tells('changed')) say(flag, 'changed')
        } else if (functional.tells('ended'))
          for (const one of functional.endedWith(flag, store.filter('Flag', isNeed))) say(one, 'ended')
        return undefined
      },
    },
    shows: {
      Flag: (flag) =>
        isNeed(flag) && flag.status === 'active' && isOver(flag) ? { ...flag, status: 'inactive' } : flag,
    },
  }
}
