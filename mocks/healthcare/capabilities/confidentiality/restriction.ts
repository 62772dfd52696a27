import type { Capability, HealthcareSystem } from '../../capability.ts'
import { all, hasCode, isObject, type Stored, text } from '../../fhir/resource.ts'
import { FLAG_CATEGORY, LIST_KIND, RESTRICTED, WORK_ITEM } from '../../fhir/systems.ts'
import type { PrisonFailure } from '../../prison/answer.ts'

/** What of a record the prison's information is in. */
export type Restrictable = 'alert' | 'list' | 'earlier version' | 'cell'

/** Mistakes a supplier can make about people whose information the prison restricts. */
export interface RestrictionPolicies {
  /** Whether an answer means that the prison restricts what is known of the person. */
  isRestriction(failure: PrisonFailure): boolean
  /** Whether something that was kept from before is hidden meanwhile. */
  hides(what: Restrictable): boolean
  /** Whether what the prison tells again is shown again. */
  ends(): boolean
}

export const referenceRestriction: RestrictionPolicies = {
  isRestriction: ({ reason }) => reason === 'restricted',
  hides: () => true,
  ends: () => true,
}

/** Whether a list says that the prison restricts what it holds. */
export function saysRestricted(list: Stored | undefined): boolean {
  return all(list, 'extension').some((one) => isObject(one) && one.url === RESTRICTED && one.valueBoolean === true)
}

/** Shows nothing of the prison's about people whose information it restricts. */
export function createRestriction({ store, policies }: HealthcareSystem): Capability {
  const { restriction } = policies
  const isRisk = (list: Stored) =>
    ['prison-risk', 'prison-risk-history'].some((code) => hasCode(list.code, { system: LIST_KIND, code }))
  const isRestricted = (subject = '') => {
    const own = store.filter('List', (list) => text(list, 'subject.reference') === subject && isRisk(list), subject)
    return own.some(saysRestricted)
  }
  return {
    name: 'restriction',
    shows: {
      Flag: (flag) => {
        const isAlert = hasCode(flag.category, { system: FLAG_CATEGORY, code: 'prison-alert' })
        const hidden = isAlert && isRestricted(text(flag, 'subject.reference')) && restriction.hides('alert')
        return hidden ? undefined : flag
      },
      List: (list) => {
        if (!isRisk(list) || saysRestricted(list) || !isRestricted(text(list, 'subject.reference'))) return list
        return restriction.hides('earlier version') ? undefined : list
      },
      Task: (task) => {
        const namesCell = hasCode(task.code, { system: WORK_ITEM, code: 'cell-before-assessment' })
        const hidden = namesCell && isRestricted(text(task, 'for.reference')) && restriction.hides('cell')
        return hidden ? undefined : task
      },
      Encounter: (stay) => {
        if (!isRestricted(text(stay, 'subject.reference')) || !restriction.hides('cell')) return stay
        const { location: _place, ...rest } = stay
        return { ...rest, resourceType: stay.resourceType, id: stay.id, meta: stay.meta }
      },
    },
  }
}
