import type { HealthcareSystem } from '../../capability.ts'
import { type Stored, text } from '../../fhir/resource.ts'
import { askAgain, wasAsked } from './carrying.ts'
import { choiceIn, extensionsOf, isRegistration, REMINDER } from './decision.ts'

/** The work item by which staff are asked to talk about registration with a person. */
export const ASK = 'registration-decision'
/** Why a person is asked. */
export const ASKED_BECAUSE = 'https://interlock.example/fhir/CodeSystem/registration-ask'

/** Why, and by when, somebody is to be asked. */
export interface Ask {
  readonly because: 'deferred' | 'wording-changed' | 'withdrawn'
  /** ISO date. */
  readonly dueBy?: string
  /** What it is about, for example the wording that is to be confirmed. */
  readonly focus?: string
}

const WHAT: Readonly<Record<Ask['because'], string>> = {
  deferred: 'The patient wanted time to decide about registration with a GP. Ask again.',
  'wording-changed':
    'The wording has changed since the patient decided at another prison. Have the decision confirmed.',
  withdrawn: 'The patient withdrew at another prison. Ask again.',
}

/** Decisions about a patient's registration (`Patient/17`), oldest first. */
export function decisionsOf({ store }: HealthcareSystem, patient: string): readonly Stored[] {
  const found = store.filter(
    'Consent',
    (one) => isRegistration(one) && text(one, 'patient.reference') === patient,
    patient,
  )
  return found.toSorted((a, b) => a.meta.lastUpdated.localeCompare(b.meta.lastUpdated))
}

/** Keeps one work item open for as long as a patient is to be asked. */
export function settleAsking(system: HealthcareSystem, patient: string): void {
  const { policies, worklist } = system
  const decisions = decisionsOf(system, patient)
  const wanted = policies.registration.asks(decisions) ?? askAgain(system, patient, decisions)
  for (const task of worklist.open(ASK, patient))
    if (!(wanted && isFor(task, wanted)) && policies.registration.closesAsk(task))
      worklist.close(task, 'The patient was asked.')
  if (!wanted || worklist.open(ASK, patient).some((task) => isFor(task, wanted))) return
  if (wasAsked(system, patient, ASK, wanted)) return
  worklist.raise({
    kind: ASK,
    what: WHAT[wanted.because],
    patient,
    reason: { system: ASKED_BECAUSE, code: wanted.because },
    ...(wanted.focus ? { focus: wanted.focus } : {}),
    ...(wanted.dueBy ? { dueBy: wanted.dueBy } : {}),
  })
}

function isFor(task: Stored, { because, dueBy, focus }: Ask): boolean {
  return (
    text(task, 'reasonCode.coding.code') === because &&
    text(task, 'restriction.period.end') === dueBy &&
    text(task, 'focus.reference') === focus
  )
}

/** A decision that was put off, and until when. */
export function putOff(decisions: readonly Stored[]): Ask | undefined {
  const last = decisions.findLast(({ status }) => status !== 'draft')
  if (!last || choiceIn(last) !== 'deferred') return undefined
  const [dueBy] = extensionsOf(last, REMINDER).flatMap((one) => text(one, 'valueDate') ?? [])
  return { because: 'deferred', ...(dueBy ? { dueBy } : {}) }
}
