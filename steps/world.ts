import { type IWorldOptions, setWorldConstructor, World } from '@cucumber/cucumber'
import { atRest } from '../src/domain/at-rest.ts'
import { eventually, partByPart, throughout, timeAfterTime, type Waiting } from '../src/domain/eventually.ts'
import type { FhirSeen } from '../src/domain/fhir-seen.ts'
import type { History } from '../src/domain/histories/history.ts'
import { expectEachAsOrdered, liveThrough } from '../src/domain/histories/living.ts'
import { type Limit, WATCHED } from '../src/domain/limits.ts'
import type { Load } from '../src/domain/load.ts'
import { HarnessFault, NobodyLeft, Parked, Unsupported } from '../src/domain/outcomes.ts'
import type { Parties } from '../src/domain/parties.ts'
import { CAST, type CastName, type Person } from '../src/domain/people.ts'
import type { Freshness } from '../src/domain/risk-confirmed.ts'
import type { ExampleContext, Stage } from '../src/domain/stage.ts'

export interface AssessmentParameters {
  readonly stage?: Stage
}

/** What the runner hands to a World; stock `cucumber-js` gives no signal. */
export interface AssessmentOptions extends IWorldOptions<AssessmentParameters> {
  readonly signal?: AbortSignal
}

/** Milliseconds for which a system that does not come to rest is waited for. */
const PATIENCE_MS = 5_000

/** Puts right what an example changed for everybody. */
export type Restoration = (parties: Parties) => Promise<void>

/** When something is to be seen: at once, in the end, all the time, or in the end and then for as long again. */
export type Span =
  | { readonly kind: 'now' }
  | { readonly kind: 'within' | 'throughout' | 'from then on'; readonly limit: Limit }

let debugStage: Stage | undefined

/** The stage for stock `cucumber-js`, which can only hand plain data to a World. */
export function useStage(stage: Stage): void {
  debugStage = stage
}

/** One example's view of the run: the parties, the people, and how to wait. It has no bag of variables. */
export class Assessment extends World<AssessmentParameters> {
  readonly #people = new Map<CastName, Person>()
  #parties: Parties | undefined
  #waiting: Waiting | undefined
  #stage: Stage | undefined
  #example = ''
  #context: ExampleContext | undefined
  readonly #restoring: Restoration[] = []
  /** Aborted by the runner when the example is over, took too long or was given up with the run. */
  readonly signal: AbortSignal

  constructor(options: AssessmentOptions) {
    super(options)
    this.#stage = options.parameters.stage ?? debugStage
    this.signal = options.signal ?? new AbortController().signal
  }

  get stage(): Stage {
    if (!this.#stage) throw new HarnessFault('No stage: the run was started without a candidate.')
    return this.#stage
  }

  /** Called by the Before hook, once the example's name is known. */
  begin(context: ExampleContext, parties: Parties): void {
    const { id, signal, measure, answers } = context
    this.#context = context
    this.#example = id
    this.#parties = parties
    this.#waiting = { clock: this.stage.clock, signal, measure, answers }
  }

  /** Has something put right when the example is over, however it ends. */
  afterwards(restoration: Restoration): void {
    this.#restoring.push(restoration)
  }

  /** As {@link afterwards}, once something was begun to be changed: what nobody was there to do is not to be undone. */
  async changesForAll(change: () => Promise<void>, restoration: Restoration): Promise<void> {
    this.afterwards(restoration)
    try {
      await change()
    } catch (error) {
      if (error instanceof Parked) this.#restoring.pop()
      throw error
    }
  }

  /** Called by the After hook, with parties that outlive the example; the last change is put right first. */
  async restore(parties: Parties): Promise<void> {
    for (const restoration of this.#restoring.splice(0).reverse())
      try {
        await restoration(parties)
      } catch (error) {
        // What a system cannot be asked to undo, it could not be asked to do.
        if (!(error instanceof Unsupported)) throw error
      }
  }

  /** What the resources of this example showed so far; undefined as long as there was none. */
  get fhirSeen(): FhirSeen | undefined {
    return this.#context?.fhirSeen()
  }

  get healthcare(): Parties['healthcare'] {
    return this.parties.healthcare
  }

  get prison(): Parties['prison'] {
    return this.parties.prison
  }

  get server(): Parties['server'] {
    return this.parties.server
  }

  get nhs(): Parties['nhs'] {
    return this.parties.nhs
  }

  /** What the prison offers to healthcare, which the harness plays here. */
  get service(): Parties['service'] {
    return this.parties.service
  }

  /**
   * Says at once whether there is somebody for each of these names.
   *
   * @throws {NobodyLeft} where there is not
   */
  expectsPeople(names: readonly CastName[]): void {
    for (const name of names) this.stage.portrayed(name, `${this.stage.extent}/${this.#example}`)
  }

  /** The person that a cast name stands for in this example. */
  person(name: CastName): Person {
    const known = this.#people.get(name)
    if (known) return known
    const example = `${this.stage.extent}/${this.#example}`
    const person = this.stage.portrayed(name, example)
    this.#people.set(name, person)
    return person
  }

  /** Somebody new under a cast name, for each of an example's samples another; from now on the name stands for them. */
  stranger(name: CastName, sample: number): Person {
    const example = `${this.stage.extent}/${this.#example}/${sample}`
    this.#people.set(name, this.stage.portrayed(name, example))
    return this.person(name)
  }

  /** So many people of this example who appear nowhere by name; the same each time. */
  crowd(size: number): readonly Person[] {
    const example = `${this.stage.extent}/${this.#example}`
    const names = Array.from({ length: size }, (_, index) => CAST[index % CAST.length] ?? CAST[0])
    return names.map((name, index) => this.stage.portrayed(name, `${example}/crowd/${index}`))
  }

  /** From now on the cast name of this person stands for exactly them. */
  portrays(person: Person): void {
    if (!this.stage.invents)
      throw new NobodyLeft(
        `This needs somebody who is made up to be like another, and the system has only the people of its list.\nNext: let the system make records of people whom the prison receives, or show this by other evidence.`,
      )
    this.#people.set(person.name, person)
  }

  /** The time as the run sees it. */
  get now(): Date {
    return this.stage.clock.now()
  }

  /** Everyone who has been named so far. */
  get people(): readonly Person[] {
    return [...this.#people.values()]
  }

  /** What risk that is called current is held against, now. */
  freshness(): Freshness {
    return { now: this.stage.clock.now(), limit: this.stage.limit('risk freshness limit') }
  }

  /** Looks until `expect` is content or the limit's ceiling has passed. */
  async eventually<T>(limit: Limit, look: () => Promise<T>, expect: (seen: T) => void): Promise<T> {
    if (this.#context) await this.stage.beforeWaiting(limit, this.#context)
    return eventually(this.waiting, limit, look, expect)
  }

  /** Looks as often as the statistic of a limit needs samples. */
  timeAfterTime<T>(
    limit: Limit,
    look: () => Promise<T>,
    expect: (seen: T) => void,
    begin?: (sample: number) => Promise<void>,
  ): Promise<void> {
    return timeAfterTime(this.waiting, this.stage.samples, limit, look, expect, begin)
  }

  /** Looks for a whole limit, in a rehearsal for a share of it; `expect` must hold every time. */
  throughout<T>(limit: Limit, look: () => Promise<T>, expect: (seen: T) => void): Promise<void> {
    return throughout(this.waiting, limit.value * WATCHED[this.stage.mode], look, expect)
  }

  /** Does something again and again, evenly over a whole limit, in a rehearsal over a share of it. */
  partByPart(limit: Limit, parts: number, deed: (part: number) => Promise<void>): Promise<void> {
    return partByPart(this.waiting, limit.value * WATCHED[this.stage.mode], parts, deed)
  }

  /** So many parts that arrive by schedule, to be done within a limit that is a percentile. */
  loadOf(count: number, limit: Limit): Load {
    const { mode, samples } = this.stage
    return { waiting: this.waiting, mode, needed: samples, count, limit }
  }

  /** Looks for as long as a span says, and expects accordingly. */
  async seen<T>(span: Span, look: () => Promise<T>, expect: (seen: T) => void): Promise<void> {
    if (span.kind === 'now') return expect(await look())
    if (span.kind !== 'throughout') await this.eventually(span.limit, look, expect)
    if (span.kind !== 'within') await this.throughout(span.limit, look, expect)
  }

  /** What chance in this example follows from: the run, and the example in either extent alike. */
  get seed(): string {
    const { seed, runNumber } = this.stage.seed
    return [seed, runNumber, this.#example].join('\n')
  }

  /** Waits until healthcare is done with what has happened to these people so far. */
  async atRest(people: readonly Person[]): Promise<void> {
    await Promise.all(people.map((person) => atRest(this.prison, person, this.waiting, PATIENCE_MS)))
  }

  /** Lets all this happen to a person. */
  async livesThrough(person: Person, history: History): Promise<void> {
    await liveThrough(this.parties, person, history, this.waiting)
  }

  /** As {@link expectEachAsOrdered}, each time with somebody new under the cast name. */
  async livesThroughEach(name: CastName, limit: Limit, histories: readonly History[]): Promise<void> {
    let sample = 0
    const newcomer = () => this.stranger(name, ++sample)
    await expectEachAsOrdered({ parties: this.parties, waiting: this.waiting, limit, newcomer }, histories)
  }

  private get parties(): Parties {
    if (!this.#parties) throw new HarnessFault('No parties: the Before hook has not run.')
    return this.#parties
  }

  private get waiting(): Waiting {
    if (!this.#waiting) throw new HarnessFault('No clock: the Before hook has not run.')
    return this.#waiting
  }
}

setWorldConstructor(Assessment)
