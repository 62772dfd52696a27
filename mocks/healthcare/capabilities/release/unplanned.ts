import type { Capability, HealthcareSystem } from '../../capability.ts'
import { hasCode, referenceTo, type Stored, text } from '../../fhir/resource.ts'
import { ESTABLISHMENT, WORK_ITEM } from '../../fhir/systems.ts'
import { patientWithPrisonNumber } from '../../people.ts'
import { type Expectation, expectationOf } from '../registration/short-stay.ts'
import { isFinalSummary } from './discharge.ts'
import { releasedStay } from './leavers.ts'

/** Work that a release starts. */
export const AFTER_RELEASE = ['discharge-summary', 'medicines-follow-up'] as const
export type AfterRelease = (typeof AFTER_RELEASE)[number]

/** Mistakes a supplier can make when somebody is released whom nobody expected to be. */
export interface UnplannedPolicies {
  /** Whether a person who is in no establishment has been released, by the prison's last movement. */
  isRelease(lastMovement: string | undefined): boolean
  /** Whether nobody expected it today. */
  isUnplanned(expectation: Expectation): boolean
  /** What is to be done. */
  starts(): readonly AfterRelease[]
  /** Milliseconds after the release event. */
  delayMs(expectation: Expectation): number
  /** Code of the establishment whose staff do it. */
  siteOf(stay: Stored): string | undefined
  /** Whether to ask for work of which there were these items for the same stay. */
  asks(earlier: readonly Stored[]): boolean
  /** Whether a summary that is written ends the asking for it. */
  endsWhenWritten(): boolean
}

export const referenceUnplanned: UnplannedPolicies = {
  isRelease: (lastMovement) => lastMovement === 'Release',
  isUnplanned: ({ days }) => days === undefined || days > 0,
  starts: () => AFTER_RELEASE,
  delayMs: () => 0,
  siteOf: (stay) => text(stay, 'serviceProvider.identifier.value'),
  asks: (earlier) => earlier.length === 0,
  endsWhenWritten: () => true,
}

const WHAT: Readonly<Record<AfterRelease, string>> = {
  'discharge-summary': 'Released without notice. Write the discharge summary; it needs nobody to be present.',
  'medicines-follow-up': 'Released without notice. See to it that the medicines go on outside.',
}

/** Starts what a planned release would have had time for. */
export function createUnplanned(system: HealthcareSystem): Capability {
  const { store, policies, worklist, clock, background } = system
  const policy = policies.unplanned
  const left = async (_event: unknown, prisonNumber: string) => {
    const patient = patientWithPrisonNumber(store, prisonNumber)
    const stay = patient && (await releasedStay(system, referenceTo(patient), prisonNumber, policy.isRelease))
    if (!patient || !stay) return
    const expectation = expectationOf(system, referenceTo(patient))
    if (!policy.isUnplanned(expectation)) return
    const delay = policy.delayMs(expectation)
    const start = () => startWork(system, referenceTo(patient), stay)
    if (delay === 0) start()
    else background.run(clock.sleep(delay, background.signal).then(start))
  }
  return {
    name: 'unplanned releases',
    afterWrite: {
      Composition: (summary) => {
        if (!isFinalSummary(system, summary) || !policy.endsWhenWritten()) return undefined
        for (const task of worklist.open('discharge-summary', text(summary, 'subject.reference') ?? ''))
          worklist.close(task, 'The summary is written.')
        return undefined
      },
    },
    onEvent: { PRISONER_CHANGED: left, PRISONER_BASE_LOCATION_CHANGED: left, PERSON_STATUS_CHANGED: left },
  }
}

function startWork({ store, policies, config, clock }: HealthcareSystem, patient: string, stay: Stored): void {
  const site = policies.unplanned.siteOf(stay)
  const display = config.establishments.find(({ code }) => code === site)?.name
  for (const kind of policies.unplanned.starts()) {
    const earlier = store.filter(
      'Task',
      (task) =>
        hasCode(task.code, { system: WORK_ITEM, code: kind }) && text(task, 'focus.reference') === referenceTo(stay),
      referenceTo(stay),
    )
    if (!policies.unplanned.asks(earlier)) continue
    store.create({
      resourceType: 'Task',
      status: 'requested',
      intent: 'order',
      priority: 'urgent',
      code: { coding: [{ system: WORK_ITEM, code: kind }], text: WHAT[kind] },
      for: { reference: patient },
      focus: { reference: referenceTo(stay) },
      authoredOn: clock.now().toISOString(),
      ...(site
        ? { owner: { identifier: { system: ESTABLISHMENT, value: site }, ...(display ? { display } : {}) } }
        : {}),
    })
  }
}
