import type { Acting } from '../../access.ts'
import type { Capability, HealthcareSystem } from '../../capability.ts'
import { hasCode, type Stored, text, texts } from '../../fhir/resource.ts'
import { CLIENT_REFERENCE, CONCERN_CATEGORY, RECEIPT_STATE, WORK_ITEM } from '../../fhir/systems.ts'
import { prisonNumberOf } from '../../people.ts'

/** Mistakes a supplier can make about a self-harm concern for the prison. */
export interface ConcernPolicies {
  /** What the prison is told, beside the reference. */
  body(concern: Stored, acting: Acting, now: Date): Readonly<Record<string, unknown>>
  /** What the prison's staff read; `problems` are those of the record. */
  summary(written: string, problems: readonly string[]): string
  /** The reference of a concern; two concerns with one reference are one to the prison. */
  reference(concern: Stored): string
  /** Milliseconds after which silence is called unconfirmed; never where there is none. */
  readonly receiptWithinMs: number | undefined
  advice(): string | undefined
  /** What becomes of a concern about a person whose prison number is not known. */
  stateWhenUnmatched(): 'unconfirmed' | 'waiting'
  /** Whether a concern in a state is taken for an open ACCT. */
  impliesOpenAcct(state: string): boolean
}

export const referenceConcerns: ConcernPolicies = {
  body: (concern, { user }, now) => ({
    kind: 'SELF_HARM',
    requestedAction: 'OPEN_ACCT',
    raisedAt: now.toISOString(),
    raisedByRole: user.role,
    immediate: concern.priority === 'stat',
    summary: text(concern, 'payload.contentString') ?? '',
  }),
  summary: (written) => written,
  reference: ({ id }) => `concern-${id}`,
  // Far below the concern receipt limit, because this record is made for rehearsals.
  receiptWithinMs: 1_000,
  advice: () => 'The prison has not confirmed this concern. Telephone the duty governor now and record the call.',
  stateWhenUnmatched: () => 'unconfirmed',
  impliesOpenAcct: () => false,
}

const CONCERN = { system: WORK_ITEM, code: 'concern', display: 'Self-harm concern for the prison' }

/** Sends a self-harm concern to the prison, and says where it has got to on a Task. */
export function createConcerns(system: HealthcareSystem): Capability {
  const { store, outbox, policies, clock } = system
  const { concerns } = policies

  const cannotBeSent = (concern: Stored, patient: string) => {
    const state = concerns.stateWhenUnmatched()
    const advice = concerns.advice()
    store.create({
      resourceType: 'Task',
      identifier: [{ system: CLIENT_REFERENCE, value: concerns.reference(concern) }],
      status: state === 'unconfirmed' ? 'on-hold' : 'requested',
      businessStatus: { coding: [{ system: RECEIPT_STATE, code: state }] },
      ...(advice ? { statusReason: { text: advice } } : {}),
      intent: 'order',
      code: { coding: [CONCERN] },
      focus: { reference: `Communication/${concern.id}` },
      for: { reference: patient },
      authoredOn: clock.now().toISOString(),
    })
  }
  const summarised = (body: Readonly<Record<string, unknown>>, patient: string) => {
    const own = store.filter('Condition', (one) => text(one, 'subject.reference') === patient, patient)
    const problems = own.flatMap((one) => text(one, 'code.coding.display') ?? [])
    return typeof body.summary === 'string' ? { ...body, summary: concerns.summary(body.summary, problems) } : body
  }
  const raise = (concern: Stored, acting: Acting) => {
    const reference = text(concern, 'subject.reference') ?? ''
    const patient = store.find('Patient', reference.replace('Patient/', ''))
    const prisonNumber = patient && prisonNumberOf(patient)
    if (!prisonNumber) return cannotBeSent(concern, reference)
    const advice = concerns.advice()
    outbox.send({
      patient: reference,
      focus: `Communication/${concern.id}`,
      kind: CONCERN,
      clientReference: concerns.reference(concern),
      method: 'POST',
      path: `/v1/persons/${prisonNumber}/healthcare/concerns`,
      body: summarised(concerns.body(concern, acting, clock.now()), reference),
      ...(concerns.receiptWithinMs === undefined ? {} : { receiptWithinMs: concerns.receiptWithinMs }),
      ...(advice ? { advice } : {}),
    })
  }
  return {
    name: 'concerns',
    afterWrite: {
      Communication: (concern, { action, acting }) => {
        if (action === 'create' && hasCode(concern.category, { system: CONCERN_CATEGORY, code: 'self-harm' }))
          raise(concern, acting)
        return concern
      },
    },
  }
}

/** Where each concern about a patient has got to. */
export function concernStates({ store }: HealthcareSystem, subject: string): readonly string[] {
  const isConcern = (task: Stored) => text(task, 'for.reference') === subject && hasCode(task.code, CONCERN)
  return store.filter('Task', isConcern, subject).flatMap((task) => texts(task, 'businessStatus.coding.code'))
}
