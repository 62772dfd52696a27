import { Given, Then, When } from '@cucumber/cucumber'
import { movesAbout, peopleIn } from '../src/domain/backlog.ts'
import type { Limit } from '../src/domain/limits.ts'
import type { Establishment } from '../src/domain/people.ts'
import { expectRound } from '../src/domain/whereabouts.ts'
import type { Assessment, Span } from './world.ts'

Given(
  'the prison keeps {volume} of events about people at {prison} on its queue',
  async function (this: Assessment, events: Limit, prison: Establishment) {
    const crowd = this.crowd(peopleIn(events.value))
    for (const person of crowd) {
      await this.prison.receives(person, prison)
      await this.healthcare.knows(person)
    }
    this.afterwards((parties) => parties.prison.holdsQueue(false))
    await this.prison.holdsQueue(true)
    await movesAbout(this.prison, crowd)
  },
)

Given('the prison takes {limit} for each answer', async function (this: Assessment, limit: Limit) {
  this.afterwards(({ prison }) => prison.slowsLink())
  await this.prison.slowsLink(limit.value)
})

When('the prison gives out what is on its queue', async function (this: Assessment) {
  await this.prison.holdsQueue(false)
})

Then(
  '{span}the round of {prison} follows {volume} of events',
  async function (this: Assessment, span: Span, prison: Establishment, events: Limit) {
    const crowd = this.crowd(peopleIn(events.value))
    await this.seen(
      span,
      () => this.healthcare.round({}, prison, crowd, 'nurse'),
      (shown) => expectRound(shown, crowd.toReversed()),
    )
  },
)
