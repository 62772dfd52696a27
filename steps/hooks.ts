import { After, Before } from '@cucumber/cucumber'
import { watchMessages } from '../src/domain/allow-list.ts'
import type { HumanAnswer } from '../src/domain/attended.ts'
import { type Exchange, MEDIA, type Measurement } from '../src/domain/exchange.ts'
import { namesIn } from '../src/domain/names-in.ts'
import { HarnessFault } from '../src/domain/outcomes.ts'
import type { Sight } from '../src/domain/sights.ts'
import type { ExampleContext } from '../src/domain/stage.ts'
import type { Assessment } from './world.ts'

const contexts = new WeakMap<
  Assessment,
  { context: ExampleContext; looks: () => number; told: () => string | undefined }
>()

/** The example's number in brackets at the head of its title, for example `RISK-03.1`. */
export function exampleIdOf(title: string): string {
  const id = /^\[([A-Z0-9]+-\d\d\.\d+)\]/.exec(title)?.[1]
  if (!id)
    throw new HarnessFault(`Example title without a number: "${title}". Begin it with, for example, [RISK-03.1].`)
  return id
}

Before(async function (this: Assessment, { pickle }) {
  let count = 0
  let answers = 0
  let sights = 0
  const watch = watchMessages(this.stage.allowList)
  const resources = this.stage.watchFhir()
  const context: ExampleContext = {
    id: exampleIdOf(pickle.name),
    signal: this.signal,
    record: (exchange: Exchange) => {
      count += 1
      if (exchange.direction === 'incoming' && exchange.party === 'prison') watch.see(exchange.request)
      this.attach(JSON.stringify(this.stage.keep(exchange, count)), MEDIA.exchange)
      resources.see(exchange)
      return count
    },
    measure: (measurement: Measurement) => this.attach(JSON.stringify(measurement), MEDIA.measurement),
    answered: (answer: HumanAnswer) => {
      answers += 1
      this.attach(JSON.stringify(answer), MEDIA.answer)
    },
    answers: () => answers,
    saw: (sight: Sight) => {
      sights += 1
      this.attach(JSON.stringify(sight), MEDIA.sight)
    },
    sights: () => sights,
    ...(pickle.tags.some(({ name }) => name === '@via-browser') ? { via: 'browser' as const } : {}),
    ...(pickle.tags.some(({ name }) => name === '@both-ways') ? { bothWays: true as const } : {}),
    fhirSeen: () => resources.seen(),
  }
  contexts.set(this, { context, looks: () => count + answers + sights, told: () => JSON.stringify(watch.seen()) })
  this.begin(context, this.stage.enter(context))
  if (!this.stage.invents) this.expectsPeople(namesIn(pickle))
  await this.stage.ready?.(context)
})

After(async function (this: Assessment, { result }) {
  const entered = contexts.get(this)
  if (!entered) return
  const { context, looks, told } = entered
  // An example that was given up has its signal aborted; what it changed for everybody is put right all the same, and
  // its exchanges are wanted.
  const outliving = { ...context, signal: new AbortController().signal }
  try {
    await this.restore(this.stage.enter(outliving))
  } finally {
    await this.stage.collect(outliving, this.people)
  }
  const messages = told()
  if (messages !== undefined) this.attach(messages, MEDIA.messages)
  const resources = context.fhirSeen()
  if (resources !== undefined) this.attach(JSON.stringify(resources), MEDIA.fhir)
  if (result?.status === 'PASSED' && looks() === 0)
    throw new HarnessFault(`${context.id} passed without a single exchange: it looked at nothing.`)
})
