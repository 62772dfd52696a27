import type { AllowList } from './allow-list.ts'
import type { HumanAnswer } from './attended.ts'
import type { Clock } from './clock.ts'
import type { Exchange, ExchangeRef, Measurement, Recorder } from './exchange.ts'
import type { FhirSeen, FhirWatch } from './fhir-seen.ts'
import type { Limit } from './limits.ts'
import type { Parties } from './parties.ts'
import type { CastName, PeopleSeed, Person } from './people.ts'
import type { Sight } from './sights.ts'

/** `target`: today's prison API plus the proposed operations. `today`: as it is, with every hole. */
export type Extent = 'target' | 'today'

/** `rehearsal` uses short limits and scaled volumes and is no evidence; `assessment` uses the release's own. */
export type Mode = 'rehearsal' | 'assessment'

/** What an example needs of the run it belongs to. Built by the command line; steps only use it. */
export interface Stage {
  readonly extent: Extent
  readonly mode: Mode
  readonly clock: Clock
  /** How many samples a statistic needs in this mode. */
  readonly samples: number
  readonly seed: Omit<PeopleSeed, 'example'>
  /** False where the healthcare system has only people whom it had before the run. */
  readonly invents: boolean
  /**
   * The person that a cast name stands for in an example.
   *
   * @param example with its extent, and the sample where each has somebody new: `target/RISK-01.2`
   * @throws {NobodyLeft} where there is nobody for it
   */
  portrayed(name: CastName, example: string): Person
  /** What may be sent to the prison. */
  readonly allowList: AllowList
  /** Compares the resources of one example's exchanges with the standards. */
  watchFhir(): FhirWatch
  /** @throws {HarnessFault} for a name that is not in `requirements/limits.yaml` */
  limit(name: string): Limit
  /** Redacts an exchange, writes it to evidence and says how the message stream refers to it. */
  keep(exchange: Exchange, number: number): ExchangeRef
  /**
   * Called before a wait for a limit that may be a night long.
   *
   * @throws {AwaitsNight} where the night will not come in this run
   */
  beforeWaiting(limit: Limit, example: ExampleContext): Promise<void>
  /** The candidate's and the simulators' ports for one example. */
  /** Resolves when the example may begin; at once where absent. */
  ready?(example: ExampleContext): Promise<void>
  enter(example: ExampleContext): Parties
  /**
   * What the candidate asked our simulators about these people since the example began, given to `record`. Called
   * once, after the example's last step; what the example had open is closed.
   */
  collect(example: ExampleContext, people: readonly Person[]): Promise<void>
}

export interface ExampleContext {
  /** For example `RISK-03.1`. */
  readonly id: string
  /** Aborted when the example or the run is given up. */
  readonly signal: AbortSignal
  readonly record: Recorder
  readonly measure: (measurement: Measurement) => void
  /** Takes a person's answer into evidence. */
  readonly answered: (answer: HumanAnswer) => void
  /** How many answers of people there are so far. */
  readonly answers: () => number
  /** Takes what a browser showed into evidence. */
  readonly saw: (sight: Sight) => void
  /** How many looks at a browser there are so far. */
  readonly sights: () => number
  /** Through what the example uses the healthcare system; its interface where absent. */
  readonly via?: 'browser'
  /** What is seen on screens is looked at over the interface as well, and must agree. */
  readonly bothWays?: true
  /** What the resources so far showed; undefined as long as there was none. */
  readonly fhirSeen: () => FhirSeen | undefined
}
