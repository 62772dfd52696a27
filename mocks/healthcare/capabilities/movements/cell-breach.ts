import type { Capability, HealthcareSystem } from '../../capability.ts'
import { hasCode, type Stored, text } from '../../fhir/resource.ts'
import { FIRST_STAGE_ASSESSMENT, LOCATION_KEY, WORK_ITEM } from '../../fhir/systems.ts'
import { currentStaysOf } from '../../people.ts'
import { isOpen } from '../../worklist.ts'
import { cellOf } from '../reception/rounds.ts'
import { type ConfirmedStay, siteOf, siteOwner } from './confirmed-stay.ts'

/** Mistakes a supplier can make about cells that are allocated before the first-stage assessment. */
export interface CellBreachPolicies {
  /** Whether somebody with this stay, after these, is in a cell, by the path within the establishment. */
  isInCell(stay: Stored, path: string, earlier: readonly Stored[]): boolean
  /** Whether an assessment counts for a stay. */
  counts(assessment: Stored, stay: Stored): boolean
  /** Whether the first that is heard of a stay can be a breach already. */
  looksAtArrival(): boolean
  /** Whether to raise a warning, with those that there were about the same stay. */
  raises(before: readonly Stored[], cell: string): boolean
  /** What the assessment does to a warning. */
  afterAssessment(): 'closed' | 'removed' | 'left'
  /** Whether the assessment of one patient ends the warning about another. */
  isFor(warning: Stored, patient: string): boolean
}

/** Where people are who are held and in no cell. Source: the prison's own codes. */
export const NO_CELL: readonly string[] = ['RECP', 'COURT', 'TAP', 'CSWAP']

export const referenceCellBreach: CellBreachPolicies = {
  isInCell: ({ status }, path) => status === 'in-progress' && !NO_CELL.includes(path),
  counts: (assessment, stay) => text(assessment, 'encounter.reference') === `Encounter/${stay.id}`,
  looksAtArrival: () => true,
  raises: (before) => before.length === 0,
  afterAssessment: () => 'closed',
  isFor: (warning, patient) => text(warning, 'for.reference') === patient,
}

const KIND = 'cell-before-assessment'

/** Notes the stay that an assessment belongs to, and ends the warning about it. */
export function createCellBreach(system: HealthcareSystem): Capability {
  const { store, policies, worklist } = system
  return {
    name: 'cells before assessment',
    beforeWrite: {
      QuestionnaireResponse: ({ resource, action }) => {
        if (action === 'delete' || resource.questionnaire !== FIRST_STAGE_ASSESSMENT || resource.encounter)
          return resource
        const patient = text(resource, 'subject.reference') ?? ''
        const stay = currentStaysOf(store, patient)[0]
        return stay ? { ...resource, encounter: { reference: `Encounter/${stay.id}` } } : resource
      },
    },
    afterWrite: {
      QuestionnaireResponse: (assessment) => {
        const after = policies.cellBreach.afterAssessment()
        if (!isComplete(assessment) || after === 'left') return undefined
        const patient = text(assessment, 'subject.reference') ?? ''
        const isOver = (task: Stored) => isWarning(task) && isOpen(task) && policies.cellBreach.isFor(task, patient)
        for (const task of store.filter('Task', isOver))
          if (after === 'closed') worklist.close(task, 'The assessment is complete.')
          else store.remove('Task', task.id)
        return undefined
      },
    },
  }
}

/** Warns when somebody is in a cell whose first-stage assessment of this stay is not complete. */
export function settleCell(system: HealthcareSystem, { patient, stay, earlier, begins }: ConfirmedStay): void {
  const { store, policies, worklist, config } = system
  const site = siteOf(stay)
  const key = cellOf(stay)
  const cell = key?.replace(`${site}-`, '')
  if (!key || !cell || !policies.cellBreach.isInCell(stay, cell, earlier)) return
  if (begins && !policies.cellBreach.looksAtArrival()) return
  const isIts = (one: Stored) =>
    text(one, 'subject.reference') === patient && isComplete(one) && policies.cellBreach.counts(one, stay)
  if (store.filter('QuestionnaireResponse', isIts, patient).length > 0) return
  const focus = `Encounter/${stay.id}`
  const isBefore = (task: Stored) => isWarning(task) && text(task, 'focus.reference') === focus
  if (!policies.cellBreach.raises(store.filter('Task', isBefore, patient), cell)) return
  const warning = worklist.raise({
    kind: KIND,
    what: 'In a cell before the first-stage assessment is complete.',
    patient,
    focus,
    priority: 'stat',
    ...siteOwner(config, site),
  })
  store.update({ ...warning, location: { identifier: { system: LOCATION_KEY, value: key }, display: cell } })
}

function isWarning(task: Stored): boolean {
  return hasCode(task.code, { system: WORK_ITEM, code: KIND })
}

function isComplete({ questionnaire, status }: Stored): boolean {
  return questionnaire === FIRST_STAGE_ASSESSMENT && (status === 'completed' || status === 'amended')
}
