import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction, PendingWrite } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, type Resource, type Stored, text } from '../../fhir/resource.ts'

import { nhsNumberHeld } from '../../numbers.ts'
import { expectationOf } from '../registration/short-stay.ts'
import { isRegistration } from './leavers.ts'

/** What a practice is told of somebody who wants to register. */
export interface Application {
  readonly family: string
  readonly given: string
  readonly birthDate: string
  /** ODS code. */
  readonly practice: string
  readonly nhsNumber?: string
  readonly postcode?: string
}

/** Mistakes a supplier can make with people who are about to leave. */
export interface PreRegistrationPolicies {
  /** Whether registration can be started so many days before somebody leaves, with these registrations so far. */
  offers(days: number | undefined, registrations: readonly Stored[]): boolean
  /** What has to be known of a person before anything goes to a practice, and is not. */
  wants(application: Application): readonly string[]
  /** What the practice is told. */
  told(application: Application): Application
  /** Whether the practice is told at all. */
  sends(): boolean
}

/** Up to one month before release. Source: GMS contract 2017/18, as reported. */
const DAYS_BEFORE = 30
const STANDING = ['requested', 'in-progress', 'completed']

export const referencePreRegistration: PreRegistrationPolicies = {
  offers: (days, registrations) =>
    days !== undefined &&
    days >= 0 &&
    days <= DAYS_BEFORE &&
    !registrations.some(({ status }) => STANDING.includes(String(status))),
  wants: () => [],
  told: (application) => application,
  sends: () => true,
}

const OFFERED = 'pre-registration'

/** Has staff start registration with a community practice in the last month, whatever papers there are. */
export function createPreRegistration(system: HealthcareSystem): Capability {
  const { store, policies, background, nhs } = system
  const policy = policies.preRegistration
  return {
    name: 'registration before release',
    beforeRead: {
      Task: async ({ query }: Interaction) => {
        if (!query.get('code')?.endsWith(`|${OFFERED}`)) return
        const named = query.getAll('patient').flatMap((one) => one.split(','))
        const held = store.filter('Encounter', (stay) => stay.status !== 'finished')
        const everybody = held.map((stay) => text(stay, 'subject.reference') ?? '')
        for (const one of named.length > 0 ? named : new Set(everybody))
          settleOffer(system, one.includes('/') ? one : `Patient/${one}`)
      },
    },
    beforeWrite: {
      Task: ({ resource, action }: PendingWrite) => {
        if (!isStart(resource, action)) return resource
        const missing = policy.wants(applicationFrom(system, resource))
        if (missing.length === 0) return resource
        throw new FhirProblem('business-rule', `Registration needs ${missing.join(', ')}.`, {
          reason: 'identifier-missing',
          expression: 'Task.for',
        })
      },
    },
    afterWrite: {
      Task: (task, { action }) => {
        if (!isStart(task, action) || !policy.sends()) return undefined
        const application = policy.told(applicationFrom(system, task))
        const sent = nhs.send('POST', '/gp-registration/applications', application)
        background.run(sent.then(({ ok }) => ok && store.update({ ...task, status: 'in-progress' })))
        return undefined
      },
    },
  }
}

function settleOffer(system: HealthcareSystem, patient: string): void {
  const { store, policies, worklist } = system
  const registrations = store.filter(
    'Task',
    (task) => isRegistration(task) && text(task, 'for.reference') === patient,
    patient,
  )
  const { days } = expectationOf(system, patient)
  if (policies.preRegistration.offers(days, registrations))
    worklist.raise({ kind: OFFERED, what: 'Start registration with a practice outside.', patient })
  else for (const task of worklist.open(OFFERED, patient)) worklist.close(task, 'Not to be started now')
}

function isStart(task: Resource, action: string): boolean {
  return action === 'create' && isRegistration(task) && task.status === 'requested'
}

function applicationFrom({ store }: HealthcareSystem, task: Resource): Application {
  const patient = store.find('Patient', (text(task, 'for.reference') ?? '').replace('Patient/', ''))
  const held = patient && nhsNumberHeld(patient)
  const postcode = text(patient, 'address.postalCode')
  return {
    family: text(patient, 'name.family') ?? '',
    given: all(patient, 'name.given').map(String)[0] ?? '',
    birthDate: text(patient, 'birthDate') ?? '',
    practice: text(task, 'owner.identifier.value') ?? '',
    ...(held?.status === 'verified' && held.value ? { nhsNumber: held.value } : {}),
    ...(postcode ? { postcode } : {}),
  }
}
