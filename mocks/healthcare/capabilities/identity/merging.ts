import type { HealthcareSystem } from '../../capability.ts'
import { all, hasCode, type Stored, text } from '../../fhir/resource.ts'
import { NHS_NUMBER, PRISON_NUMBER, WORK_ITEM } from '../../fhir/systems.ts'
import {
  type HeldNumber,
  identifiersOf,
  nhsNumberHeld,
  nhsNumberIdentifier,
  otherIdentifiers,
  prisonNumberIdentifier,
} from '../../numbers.ts'
import { patientWithPrisonNumber, prisonNumberOf } from '../../people.ts'
import { isOpen } from '../../worklist.ts'
import { linkTo, replace } from './linking.ts'
import { withPrisonNumber } from './numbers.ts'
import { tellPrison } from './pairing.ts'
import { raiseReview } from './reviews.ts'

/** Mistakes a supplier can make when the prison merges two prison numbers. */
export interface MergingPolicies {
  /** Whether the prison's notice of a merge is acted upon. */
  reactsToNotice(): boolean
  /** Whether a number that the prison no longer answers for is followed to the one that took its place. */
  followsRemovedNumber(): boolean
  /** What comes along from the record of the removed number. */
  comesAlong(resource: Stored): boolean
  /** Whether the removed number still finds the person. */
  keepsRemovedNumber(): boolean
  /** Whether a number that had been removed before, into the one that is removed now, still finds the person. */
  keepsEarlierNumbers(): boolean
  /** Whether messages that wait are sent under the surviving number. */
  readdresses(): boolean
  /** Whether messages that were sent are sent once more under the surviving number. */
  sendsAgain(): boolean
  /** Whether a record goes on under a surviving number that is new to healthcare. */
  takesNewNumber(): boolean
  /** Whether work that both records asked for is asked for once. */
  closesDoubles(): boolean
  /** The NHS number of the surviving record, from those of both; nothing where staff have to decide. */
  nhsNumberOf(surviving: HeldNumber, removed: HeldNumber): HeldNumber | undefined
}

export const referenceMerging: MergingPolicies = {
  reactsToNotice: () => true,
  followsRemovedNumber: () => true,
  comesAlong: () => true,
  keepsRemovedNumber: () => true,
  keepsEarlierNumbers: () => true,
  readdresses: () => true,
  sendsAgain: () => false,
  takesNewNumber: () => true,
  closesDoubles: () => true,
  nhsNumberOf: (surviving, removed) => {
    if (surviving.status === 'none') return removed
    if (removed.status === 'none') return surviving
    if (surviving.value === removed.value) return removed.status === 'verified' ? removed : surviving
    return undefined
  },
}

/**
 * The number under which the prison has a person now.
 *
 * @throws {Error} when the prison does not say
 */
export async function survivorOf({ prison }: HealthcareSystem, number: string): Promise<string> {
  const answer = await prison.get(`/v1/persons/${number}`)
  if (!answer.ok) throw new Error(`The prison did not say who has the number ${number}: ${answer.failure.reason}.`)
  return text(answer.value, 'prisonerOffenderSearch.identifiers.nomisNumber') ?? number
}

/** Follows a number that was merged away. Where it still stands, or the prison does not say, nothing happens. */
export async function followMerge(system: HealthcareSystem, number: string): Promise<boolean> {
  if (!system.policies.merging.followsRemovedNumber()) return false
  const surviving = await survivorOf(system, number).catch(() => number)
  if (surviving !== number) mergeRecords(system, number, surviving)
  return surviving !== number
}

/** Brings the record into line with a merge. Doing it again changes nothing. */
export function mergeRecords(system: HealthcareSystem, removed: string, surviving: string): void {
  const { store, policies, outbox } = system
  if (policies.merging.readdresses()) outbox.readdress(removed, surviving)
  const gone = patientWithPrisonNumber(store, removed)
  const kept = patientWithPrisonNumber(store, surviving)
  if (gone && !kept && policies.merging.takesNewNumber()) store.update(withPrisonNumber(system, gone, surviving))
  if (gone && kept && gone.id !== kept.id && prisonNumberOf(gone) === removed) mergeTwo(system, gone, kept, removed)
}

function mergeTwo(system: HealthcareSystem, gone: Stored, kept: Stored, removed: string): void {
  const { store, policies } = system
  replace(system, gone, kept, policies.merging.comesAlong)
  const earlier = identifiersOf(gone, PRISON_NUMBER).filter(({ use }) => use === 'old')
  const merged = store.update({
    ...kept,
    identifier: [
      ...all(kept, 'identifier'),
      ...(policies.merging.keepsRemovedNumber()
        ? [{ ...prisonNumberIdentifier(removed, 'verified'), use: 'old' }]
        : []),
      ...(policies.merging.keepsEarlierNumbers() ? earlier : []),
    ],
    link: [...all(kept, 'link'), linkTo('replaces', gone)],
  })
  const numbered = mergeNhsNumbers(system, gone, merged)
  if (policies.merging.sendsAgain()) tellPrison(system, kept, numbered)
  if (policies.merging.closesDoubles()) closeDoubles(system, `Patient/${merged.id}`)
}

function mergeNhsNumbers(system: HealthcareSystem, gone: Stored, kept: Stored): Stored {
  const both = [nhsNumberHeld(kept), nhsNumberHeld(gone)] as const
  const number = system.policies.merging.nhsNumberOf(...both)
  if (!number) {
    raiseReview(system, kept, gone)
    return kept
  }
  const { value, status } = number
  if (value === undefined || status === 'none') return kept
  const rest = otherIdentifiers(kept, NHS_NUMBER)
  return system.store.update({ ...kept, identifier: [...rest, nhsNumberIdentifier(value, status)] })
}

/** Work that both records asked for is to be done once. */
function closeDoubles({ store, worklist }: HealthcareSystem, patient: string): void {
  for (const kind of ['trace', 'reception-assessment']) {
    const open = store.filter(
      'Task',
      (task) =>
        isOpen(task) &&
        text(task, 'for.reference') === patient &&
        hasCode(task.code, { system: WORK_ITEM, code: kind }),
      patient,
    )
    for (const double of open.slice(1)) worklist.close(double, 'The same work is open once already.')
  }
}
