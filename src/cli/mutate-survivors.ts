import { existsSync } from 'node:fs'
import { harnessSchema } from '../catalogue/schema.ts'
import { readYaml } from '../catalogue/yaml-file.ts'
import type { Mutation } from './mutate-choice.ts'
import type { Tried } from './mutate-worker.ts'

/**
 * What a mutation is that no example kills: `equivalent` behaves as before to everybody outside, `stillborn` gives no
 * system that could be judged, and `unseen` could be told from outside.
 */
export type Survival = 'equivalent' | 'stillborn' | 'unseen'

/** A mutation that no example kills, and why. */
export interface KnownSurvivor extends Pick<Mutation, 'file' | 'was' | 'became'> {
  readonly as: Survival
  readonly because: string
}

export type KnownResult = MutantResult & Pick<KnownSurvivor, 'as' | 'because'>

export interface MutantResult extends Tried {
  readonly mutation: Mutation
}

/** What is known and what is new about the mutations that were tried. */
export interface Sorted {
  readonly killed: readonly MutantResult[]
  /** Not killed by a fail, as the committed file says. */
  readonly known: readonly KnownResult[]
  /** Not killed by a fail, and nothing says why. */
  readonly unexplained: readonly MutantResult[]
  /** Entries of the committed file whose mutation is killed by now. */
  readonly outdated: readonly KnownSurvivor[]
}

/**
 * Reads the committed list of survivors; empty where there is none.
 *
 * @throws {InputProblem} when the file breaks its schema
 */
export function readSurvivors(path: string): readonly KnownSurvivor[] {
  if (!existsSync(path)) return []
  return readYaml(path, harnessSchema<readonly KnownSurvivor[]>('mutation-survivors')).value
}

/** Sorts results by what the committed list says of them. A line may move; its text and the change must be the same. */
export function sortResults(results: readonly MutantResult[], listed: readonly KnownSurvivor[]): Sorted {
  const killed = results.filter(({ fate }) => fate === 'killed')
  const alive = results.filter(({ fate }) => fate !== 'killed')
  const listedFor = (result: MutantResult) => listed.find((known) => isSame(known, result.mutation))
  return {
    killed,
    known: alive.flatMap((result) => {
      const known = listedFor(result)
      return known ? [{ ...result, as: known.as, because: known.because }] : []
    }),
    unexplained: alive.filter((result) => !listedFor(result)),
    outdated: listed.filter(
      (known) =>
        killed.some(({ mutation }) => isSame(known, mutation)) &&
        !alive.some(({ mutation }) => isSame(known, mutation)),
    ),
  }
}

/**
 * The share of mutations killed by a fail, of those that could have been: equivalent and stillborn ones are left out, as
 * is usual for mutation scores. What nobody has explained counts as alive.
 */
export function scoreOf({ killed, known, unexplained }: Pick<Sorted, 'killed' | 'known' | 'unexplained'>): number {
  const unseen = known.filter((one) => one.as === 'unseen').length
  const could = killed.length + unseen + unexplained.length
  return could === 0 ? 0 : killed.length / could
}

type Identity = Pick<Mutation, 'file' | 'was' | 'became'>

function isSame(a: Identity, b: Identity): boolean {
  return a.file === b.file && a.was === b.was && a.became === b.became
}
