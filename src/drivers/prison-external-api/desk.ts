import type { Facts } from '../../domain/prison-service.ts'
import type { Method } from './client.ts'
import type { Subject } from './person.ts'

/** One request that healthcare makes of the prison side. */
export interface Sending {
  readonly method: Method
  readonly path: string
  readonly body: object
}

/** A message that was sent: what it said and under which reference. */
export interface Sent extends Sending {
  readonly reference: string
}

/** How one kind of message is sent, changed and taken back. */
export interface Desk {
  send(about: Subject, facts: Facts, reference: string): Promise<Sending>
  /** @param latest false for how it was when it was last looked at */
  change?(about: Subject, facts: Facts, sent: Sent, latest: boolean, reference: string): Promise<Sending>
  withdraw?(about: Subject, facts: Facts, sent: Sent, reference: string): Promise<Sending>
}

/** What a look found, as facts, and where. */
export interface Found {
  readonly facts: readonly Facts[]
  readonly where: string
}

/** How one kind of thing is looked at, and which notices are about it. */
export interface Look {
  look(about: Subject): Promise<Found>
  /** Types of notices. */
  readonly notices: readonly string[]
}

/** Facts that a table gave, under the names of a body; empty and missing ones are left out. */
export function given(facts: Facts, names: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const found = Object.entries(names).flatMap(([column, name]) => (facts[column] ? [[name, facts[column]]] : []))
  return Object.fromEntries(found)
}
