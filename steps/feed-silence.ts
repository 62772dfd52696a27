import { defineParameterType, Then, When } from '@cucumber/cucumber'
import { EVENTS_IN_TURN, expectFeedAlarms, nextCell } from '../src/domain/feed-silence.ts'
import type { Limit } from '../src/domain/limits.ts'
import type { Person } from '../src/domain/people.ts'
import type { Assessment, Span } from './world.ts'

defineParameterType({
  name: 'silence',
  regexp: /fall silent|come again/,
  transformer: (words: string): boolean => words === 'fall silent',
})

When("the prison's events {silence}", async function (this: Assessment, silent: boolean) {
  this.afterwards(({ prison }) => prison.silencesQueue(false))
  await this.prison.silencesQueue(silent)
})

Then(
  "{span}there is/are {int} open alarm(s) about the prison's events",
  async function (this: Assessment, span: Span, count: number) {
    await this.seen(
      span,
      () => this.healthcare.feedAlarms('nurse'),
      (alarms) => expectFeedAlarms(alarms, count),
    )
  },
)

Then(
  "while {person} moves from cell to cell for {limit}, nobody is alarmed about the prison's events",
  async function (this: Assessment, person: Person, limit: Limit) {
    await this.partByPart(limit, EVENTS_IN_TURN, async (part) => {
      expectFeedAlarms(await this.healthcare.feedAlarms('nurse'), 0)
      await this.prison.movesToCell(person, nextCell(part))
    })
  },
)
