import { existsSync } from 'node:fs'
import { harnessSchema } from '../catalogue/schema.ts'
import { readYaml } from '../catalogue/yaml-file.ts'
import type { Mutation } from './mutate-choice.ts'
import type { Tried } from './mutate-worker.ts'

/** A mutation that no example kills, and why that is right. */
export interface KnownSurvivor extends Pick<Mutation, 'file' | 'was' | 'became'> {
  readonly because: string
}

export interface MutantResult extends Tried {
  readonly mutation: Mutation
}

/** What is known and what is new about the mutations that were tried. */
export interface Sorted {
  readonly killed: readonly MutantResult[]
  /** Not killed by a fail, as the committed file says. */
  readonly known: readonly (MutantResult & { readonly because: string })[]
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
      return known ? [{ ...result, because: known.because }] : []
    }),
    unexplained: alive.filter((result) => !listedFor(result)),
    outdated: listed.filter(
      (known) =>
        killed.some(({ mutation }) => isSame(known, mutation)) &&
        !alive.some(({ mutation }) => isSame(known, mutation)),
    ),
  }
}

type Identity = Pick<Mutation, 'file' | 'was' | 'became'>

function isSame(a: Identity, b: Identity): boolean {
  return a.file === b.file && a.was === b.was && a.became === b.became
}
