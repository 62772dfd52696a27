import type { FeatureFile } from '../features.ts'
import type { Catalogue } from '../load.ts'
import type { Release } from '../release.ts'
import type { Place } from '../rows.ts'
import type { YamlFile } from '../yaml-file.ts'

/** A Given, When or Then as its step file defines it. */
export interface StepDefinition extends Place {
  /** The Cucumber expression as written. */
  readonly expression: string
  readonly keyword: string
}

/** The step definitions, and which of them a sentence matches. */
export interface StepLibrary {
  readonly definitions: readonly StepDefinition[]
  matching(text: string): readonly StepDefinition[]
}

/** What lint must know of a deliberate fault, which stands in `mocks/faults/<id>.ts`. */
export interface FaultFacts {
  readonly id: string
  /** The requirements that it breaks. */
  readonly breaks: readonly string[]
}

/** Everything that the rules look at; nothing else is read. */
export interface LintInput {
  readonly catalogue: Catalogue
  readonly features: readonly FeatureFile[]
  /** Oldest first. */
  readonly releases: readonly YamlFile<Release>[]
  readonly steps: StepLibrary
  readonly faults: readonly FaultFacts[]
  /** The text from a step's definition to the next one. */
  codeOf(step: StepDefinition): string
}

/** The release that a run demands unless told otherwise. */
export function latestRelease({ releases }: LintInput): YamlFile<Release> | undefined {
  return releases.at(-1)
}

/** The ids of a release, in all its stages. */
export function idsOf(release: Release): readonly string[] {
  return Object.values(release.requirements).flatMap((held) => held.map(({ id }) => id))
}
