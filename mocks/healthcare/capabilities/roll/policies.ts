import type { Stored } from '../../fhir/resource.ts'
import type { Answer } from '../../prison/answer.ts'
import type { PrisonClient } from '../../prison/client.ts'
import { differencesBetween, type Held, type RollDifference, type RollEntry, type Rolls } from './comparison.ts'

/** Mistakes a supplier can make in comparing whom the record holds with the roll. */
export interface RollPolicies {
  /** Whether a comparison that is due is made. */
  compares(): boolean
  /** @param path of one prison's roll */
  read(prison: PrisonClient, path: string): Promise<Answer<readonly unknown[]>>
  /** What a roll says that could not be read. */
  whenUnread(): readonly RollEntry[] | undefined
  /** Whether a stay is one of somebody who is present. */
  isPresent(stay: Stored): boolean
  differences(rolls: Rolls, held: readonly Held[]): readonly RollDifference[]
  /** Whether a difference that was listed before, and is there no longer, is closed. */
  closes(difference: RollDifference): boolean
  /** Whether a difference that stands is listed, given that staff have closed it before. */
  lists(difference: RollDifference, closedBefore: boolean): boolean
  /** What the prison of a difference is called, by its code, of all prisons. */
  nameOf(code: string, prisons: readonly { readonly code: string; readonly name: string }[]): string
}

export const referenceRoll: RollPolicies = {
  compares: () => true,
  read: (prison, path) => prison.getAll(path),
  whenUnread: () => undefined,
  isPresent: ({ status }) => status === 'in-progress' || status === 'onleave',
  differences: differencesBetween,
  closes: () => true,
  lists: () => true,
  nameOf: (code, prisons) => prisons.find((one) => one.code === code)?.name ?? code,
}
