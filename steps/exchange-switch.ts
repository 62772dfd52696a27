import { defineParameterType, Then, When } from '@cucumber/cucumber'
import {
  expectExchange,
  expectManualEntries,
  expectNotSent,
  type OnOrOff,
  toldByHand,
} from '../src/domain/exchange-switch.ts'
import type { FollowUp } from '../src/domain/follow-up.ts'
import type { Establishment, Person } from '../src/domain/people.ts'
import type { Role } from '../src/domain/staff.ts'
import type { Assessment, Span } from './world.ts'

defineParameterType({ name: 'onOrOff', regexp: /on|off/, transformer: (state: string): OnOrOff => state as OnOrOff })

When(
  '{role} (has )switched/switches {onOrOff} the exchange with {prison}',
  async function (this: Assessment, role: Role, state: OnOrOff, site: Establishment) {
    await this.changesForAll(
      () => this.healthcare.switchesLink(site, role, state),
      ({ healthcare }) => healthcare.switchesLink(site, role, 'on'),
    )
  },
)

When(
  "{role} (has )told/tells the prison of {person}'s {string} by hand",
  async function (this: Assessment, role: Role, person: Person, name: string) {
    const booking = toldByHand(await this.healthcare.appointments(person, role), name)
    await this.prison.altersBook(person, [{ how: 'put in', booking }])
    await this.healthcare.closesManualEntry(person, role, name)
  },
)

Then(
  '{role} sees the exchange with {prison} as {onOrOff}',
  async function (this: Assessment, role: Role, site: Establishment, state: OnOrOff) {
    expectExchange(await this.healthcare.exchangeWith(site, role), state)
  },
)

Then(
  '{span}the list for manual entry at {prison} holds exactly {followUps}',
  async function (this: Assessment, span: Span, site: Establishment, items: FollowUp[]) {
    await this.seen(
      span,
      () => this.healthcare.manualEntries(site, this.people, 'nurse'),
      (list) => expectManualEntries(list, items),
    )
  },
)

Then(
  "{role} sees that {person}'s {string} has not been sent",
  async function (this: Assessment, role: Role, person: Person, name: string) {
    expectNotSent(await this.healthcare.sendingOf(person, role, name))
  },
)
