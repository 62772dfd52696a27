import type { Capability, HealthcareSystem } from '../../capability.ts'
import { all, hasCode, isObject, type Stored, text } from '../../fhir/resource.ts'
import { EVACUATION_HELP, FITS_LANDING, FLAG_CATEGORY, WORK_ITEM } from '../../fhir/systems.ts'
import { currentStaysOf } from '../../people.ts'
import { NO_CELL } from '../movements/cell-breach.ts'
import { siteOf } from '../movements/confirmed-stay.ts'
import { cellOf } from '../reception/rounds.ts'
import { tell } from './telling.ts'

/** Mistakes a supplier can make about help to evacuate. */
export interface EvacuationPolicies {
  /** What the prison is told, beside the reference. */
  body(need: Stored): Readonly<Record<string, unknown>>
  /** Whether a plan for a landing fits a cell; both are location keys, `ZKV-A-1` and `ZKV-A-1-003`. */
  fits(landing: string, cell: string): boolean
  /** Whether somebody who is not in a cell is looked at too. */
  isSomewhere(stay: Stored, path: string): boolean
  /** When a plan is compared with the cell. */
  compares(occasion: 'plan' | 'move'): boolean
  /** Whether a move asks for a review, of which so many are open. */
  asks(open: number): boolean
  /** Who is told that a plan needs review. */
  tellsOfReview(who: 'prison' | 'healthcare'): boolean
  /** What the end of the need ends. */
  endsWith(what: 'prison' | 'review'): boolean
}

export const referenceEvacuation: EvacuationPolicies = {
  body: (need) => ({
    code: text(
      all(need, 'code.coding').find((one) => text(one, 'system') === EVACUATION_HELP),
      'code',
    ),
  }),
  fits: (landing, cell) => cell.startsWith(`${landing}-`),
  isSomewhere: ({ status }, path) => status === 'in-progress' && !NO_CELL.includes(path),
  compares: () => true,
  asks: (open) => open === 0,
  tellsOfReview: () => true,
  endsWith: () => true,
}

const NEED = { system: FLAG_CATEGORY, code: 'evacuation-need' }
const KIND = { system: WORK_ITEM, code: 'evacuation-need', display: 'Help to evacuate, for the prison' }
const REVIEW = 'evacuation-review'

/** Tells the prison who needs help to get out, and has the plan looked at again when it does not fit the cell. */
export function createEvacuation(system: HealthcareSystem): Capability {
  const { store, policies, worklist } = system
  return {
    name: 'evacuation',
    afterWrite: {
      Flag: (flag, { action }) => {
        if (!isNeed(flag)) return undefined
        const patient = text(flag, 'subject.reference') ?? ''
        if (flag.status !== 'active') {
          if (policies.evacuation.endsWith('prison')) say(system, flag, 'ended')
          if (policies.evacuation.endsWith('review'))
            for (const task of worklist.open(REVIEW, patient))
              if (text(task, 'focus.reference') === `Flag/${flag.id}`) worklist.close(task, 'The help is not needed.')
          return undefined
        }
        say(system, flag, action === 'create' ? 'new' : 'changed')
        const stay = currentStaysOf(store, patient)[0]
        if (stay) compare(system, flag, stay, 'plan')
        return undefined
      },
    },
  }
}

/** Compares the plans of somebody whose stay the prison has confirmed with the cell. */
export function settleEvacuation(system: HealthcareSystem, patient: string, stay: Stored): void {
  const isTheirs = (flag: Stored) =>
    isNeed(flag) && flag.status === 'active' && text(flag, 'subject.reference') === patient
  for (const flag of system.store.filter('Flag', isTheirs, patient)) compare(system, flag, stay, 'move')
}

function compare(system: HealthcareSystem, flag: Stored, stay: Stored, occasion: 'plan' | 'move'): void {
  const { policies, worklist } = system
  const { evacuation } = policies
  const key = cellOf(stay)
  const landing = text(
    all(flag, 'extension').find((one) => isObject(one) && one.url === FITS_LANDING),
    'valueString',
  )
  const path = key?.replace(`${siteOf(stay)}-`, '')
  if (!key || !path || !landing || !evacuation.isSomewhere(stay, path) || !evacuation.compares(occasion)) return
  const patient = text(flag, 'subject.reference') ?? ''
  const focus = `Flag/${flag.id}`
  const open = worklist.open(REVIEW, patient).filter((task) => text(task, 'focus.reference')?.startsWith(focus))
  if (evacuation.fits(landing, key) || !evacuation.asks(open.length)) return
  if (evacuation.tellsOfReview('healthcare'))
    worklist.raise({
      kind: REVIEW,
      what: 'The plan to evacuate does not fit the cell. Look at it again.',
      patient,
      focus: open.length === 0 ? focus : `${focus}/_history/${open.length}`,
      priority: 'urgent',
    })
  if (evacuation.tellsOfReview('prison')) say(system, flag, 'review')
}

function say(system: HealthcareSystem, about: Stored, word: 'new' | 'changed' | 'ended' | 'review'): void {
  tell(system, {
    path: 'evacuation-needs',
    kind: KIND,
    patient: text(about, 'subject.reference') ?? '',
    about,
    word,
    body: system.policies.evacuation.body(about),
  })
}

function isNeed(flag: Stored): boolean {
  return hasCode(flag.category, NEED)
}
