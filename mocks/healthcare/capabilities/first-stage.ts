import type { Capability, HealthcareSystem } from '../capability.ts'
import { FhirProblem } from '../fhir/problem.ts'
import { hasCode, type Stored, text } from '../fhir/resource.ts'
import { FIRST_STAGE_ASSESSMENT, WORK_ITEM } from '../fhir/systems.ts'
import { type HeldNumber, nhsNumberHeld } from '../numbers.ts'
import { isOpen } from '../worklist.ts'

/** Mistakes a supplier can make with somebody whose NHS number is not known. */
export interface FirstStagePolicies {
  /** Whether the first-stage assessment can be recorded. */
  mayAssess(nhsNumber: HeldNumber): boolean
  /** Whether the assessment that was to be done counts as done once it is recorded. */
  isDoneBy(assessment: Stored): boolean
  /** Whether the trace is over. */
  isTraced(nhsNumber: HeldNumber, occasion: Occasion): boolean
  /** Whether a trace is asked for, with what is held and whether one was closed before. */
  traces(nhsNumber: HeldNumber, closedBefore: boolean): boolean
  /** Whether a further trace is asked for while one is open. */
  tracesAgain(occasion: Occasion): boolean
}

/** What makes the record think of the trace: a change by staff, the start of a stay, a move, or any other notice. */
export type Occasion = 'change' | 'arrival' | 'move' | 'notice'

export const referenceFirstStage: FirstStagePolicies = {
  mayAssess: () => true,
  isDoneBy: ({ status }) => status === 'completed',
  isTraced: ({ status }) => status === 'verified',
  tracesAgain: () => false,
  traces: () => true,
}

export const TRACE = 'trace'
export const ASSESSMENT = 'reception-assessment'

/** Care of the first hours: it begins on the prison number, and a trace looks for the NHS number meanwhile. */
export function createFirstStage(system: HealthcareSystem): Capability {
  const { store, policies, worklist } = system
  return {
    name: 'first stage',
    beforeWrite: {
      QuestionnaireResponse: ({ resource }) => {
        if (resource.questionnaire !== FIRST_STAGE_ASSESSMENT) return resource
        const patient = store.find('Patient', (text(resource, 'subject.reference') ?? '').replace('Patient/', ''))
        if (patient && !policies.firstStage.mayAssess(nhsNumberHeld(patient)))
          throw new FhirProblem('business-rule', 'The patient has no NHS number. Trace it before you go on.')
        return resource
      },
    },
    afterWrite: {
      QuestionnaireResponse: (assessment) => {
        if (assessment.questionnaire !== FIRST_STAGE_ASSESSMENT || !policies.firstStage.isDoneBy(assessment))
          return assessment
        for (const task of worklist.open(ASSESSMENT, text(assessment, 'subject.reference') ?? ''))
          worklist.close(task, 'The first-stage assessment is complete.')
        return assessment
      },
    },
  }
}

/** Keeps one trace open for as long as no NHS number is verified. */
export function settleTrace(system: HealthcareSystem, reference: string, occasion: Occasion): void {
  const { store, policies, worklist } = system
  const patient = store.find('Patient', reference.replace('Patient/', ''))
  if (!patient || patient.active === false) return
  const held = nhsNumberHeld(patient)
  const { open, closed } = tracesOf(system, reference)
  if (policies.firstStage.isTraced(held, occasion))
    for (const task of open) worklist.close(task, 'The NHS number is verified.')
  else if (open.length === 0 && policies.firstStage.traces(held, closed.length > 0)) raiseTrace(system, reference)
  else if (open.length > 0 && policies.firstStage.tracesAgain(occasion))
    raiseTrace(system, reference, `${reference}/_history/${open.length + closed.length}`)
}

function tracesOf({ store, worklist }: HealthcareSystem, patient: string) {
  const open = worklist.open(TRACE, patient)
  const all = store.filter(
    'Task',
    (task) => text(task, 'for.reference') === patient && hasCode(task.code, { system: WORK_ITEM, code: TRACE }),
    patient,
  )
  return { open, closed: all.filter((task) => !isOpen(task)) }
}

function raiseTrace({ worklist }: HealthcareSystem, patient: string, focus?: string): void {
  worklist.raise({
    kind: TRACE,
    what: 'Find the NHS number. Care goes on meanwhile.',
    patient,
    ...(focus ? { focus } : {}),
  })
}
