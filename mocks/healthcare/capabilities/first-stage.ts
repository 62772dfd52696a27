import type { Capability, HealthcareSystem } from '../capability.ts'
import { FhirProblem } from '../fhir/problem.ts'
import { type Stored, text } from '../fhir/resource.ts'
import { FIRST_STAGE_ASSESSMENT } from '../fhir/systems.ts'
import { type HeldNumber, nhsNumberHeld } from '../numbers.ts'

/** Mistakes a supplier can make with somebody whose NHS number is not known. */
export interface FirstStagePolicies {
  /** Whether the first-stage assessment can be recorded. */
  mayAssess(nhsNumber: HeldNumber): boolean
  /** Whether the assessment that was to be done counts as done once it is recorded. */
  isDoneBy(assessment: Stored): boolean
  /** Whether the trace is over. */
  isTraced(nhsNumber: HeldNumber): boolean
  /** Whether a trace is asked for that is open already. */
  tracesAgain(): boolean
  /** Whether a trace is asked for at all. */
  traces(nhsNumber: HeldNumber): boolean
}

export const referenceFirstStage: FirstStagePolicies = {
  mayAssess: () => true,
  isDoneBy: ({ status }) => status === 'completed',
  isTraced: ({ status }) => status === 'verified',
  tracesAgain: () => false,
  traces: ({ status }) => status !== 'verified',
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

/** Asks for the first-stage assessment of a stay that has begun. */
export function raiseAssessment({ worklist }: HealthcareSystem, patient: string, stay: Stored): void {
  worklist.raise({
    kind: ASSESSMENT,
    what: 'First-stage health assessment, before a cell is allocated.',
    patient,
    focus: `Encounter/${stay.id}`,
    priority: 'urgent',
  })
}

/** Keeps one trace open for as long as no NHS number is verified. */
export function settleTrace(system: HealthcareSystem, reference: string): void {
  const { store, policies, worklist } = system
  const patient = store.find('Patient', reference.replace('Patient/', ''))
  if (!patient || patient.active === false) return
  const held = nhsNumberHeld(patient)
  const open = worklist.open(TRACE, reference)
  if (policies.firstStage.isTraced(held)) for (const task of open) worklist.close(task, 'The NHS number is verified.')
  else if (policies.firstStage.traces(held) && (open.length === 0 || policies.firstStage.tracesAgain()))
    raiseTrace(system, reference, open.length)
}

function raiseTrace({ worklist }: HealthcareSystem, patient: string, before: number): void {
  worklist.raise({
    kind: TRACE,
    what: 'Find the NHS number. Care goes on meanwhile.',
    patient,
    ...(before > 0 ? { focus: `${patient}/_history/${before}` } : {}),
  })
}
