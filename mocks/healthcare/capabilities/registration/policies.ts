import type { Acting } from '../../access.ts'
import { type Resource, type Stored, text } from '../../fhir/resource.ts'
import type { Delivery } from '../../outbox.ts'
import { type Ask, putOff } from './asking.ts'
import { type Choice, choiceIn, PARTS, type Part, partIn } from './decision.ts'
import type { Expectation } from './short-stay.ts'

/** Mistakes a supplier can make about who registers with a GP, and how they came to decide. */
export interface RegistrationPolicies {
  /** What can be chosen. */
  options(): readonly Choice[]
  /** What people are told, by the point that the words make. */
  wording(points: Readonly<Record<string, string>>): Readonly<Record<string, string>>
  /** A decision as it is opened, with the wording that is shown. */
  opened(draft: Resource): Resource
  /** Whether a decision can be recorded that nobody opened by explaining. */
  decidesUnexplained(): boolean
  /** What a decision says once the wording has changed. */
  reworded(decision: Stored, wording: Stored): Resource
  /** Whether staff are prompted to consider keeping the registration at home. */
  prompts(expectation: Expectation): boolean
  /** Whether a prompt has to be answered before a registration goes. */
  wantsAnswer(decision: Stored): boolean
  /** Whether a decision submits the registration by itself. */
  submitsItself(decision: Stored): boolean
  /** What is kept of a decision that a member of staff records. */
  kept(change: Resource, opened: Stored, acting: Acting, wording: Stored | undefined): Resource
  /** Parts without which a decision does not count. */
  missing(decision: Stored): readonly Part[]
  /** Whether a decision is the patient's own. */
  isOwn(decision: Stored, patient: string): boolean
  /** Whether the patient has agreed. */
  agrees(decision: Stored): boolean
  /** Whether a patient with these decisions, oldest first, is to be asked. */
  asks(decisions: readonly Stored[]): Ask | undefined
  /** Whether an item goes away once its cause has. */
  closesAsk(task: Stored): boolean
  /** What the prison is told of a decision, by path. */
  tellsPrison(decision: Stored, prisonNumber: string): readonly Delivery[]
  /** Whether care is given to a patient with these decisions, oldest first. */
  treats(kind: string, decisions: readonly Stored[]): boolean
}

/** What this provider calls a short stay. */
const SHORT_STAY_DAYS = 28

export const referenceRegistration: RegistrationPolicies = {
  options: () => ['permit', 'deny', 'deferred'],
  wording: (points) => points,
  opened: (draft) => draft,
  decidesUnexplained: () => false,
  reworded: (decision) => decision,
  prompts: ({ basis, days }) => basis === 'remand' || (days !== undefined && days < SHORT_STAY_DAYS),
  wantsAnswer: () => true,
  submitsItself: () => false,
  kept: (change) => change,
  missing: (decision) => PARTS.filter((part) => partIn(decision, part) === undefined),
  isOwn: (decision, patient) => text(decision, 'patient.reference') === patient,
  agrees: (decision) => choiceIn(decision) === 'permit',
  asks: putOff,
  closesAsk: () => true,
  tellsPrison: () => [],
  treats: () => true,
}
