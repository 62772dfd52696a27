import { type DataTable, Then } from '@cucumber/cucumber'
import type { Establishment, Person } from '../src/domain/people.ts'
import { expectMoves, expectNoWord, movesFrom } from '../src/domain/planned-moves.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

Then(
  '{span}{role} sees exactly these planned moves of {person}:',
  async function (this: Assessment, span: Span, role: Role, person: Person, table: DataTable) {
    const expected = movesFrom(table.hashes(), this.now)
    await this.seen(
      span,
      () => this.healthcare.plannedMoves(person, role),
      (moves) => expectMoves(moves, expected),
    )
  },
)

Then(
  "{role} finds no word of {person}'s move to {prison}",
  async function (this: Assessment, role: Role, person: Person, prison: Establishment) {
    expectNoWord(await this.healthcare.wordsOf(person, role, prison))
  },
)
