import type { Person } from '../../domain/people.ts'
import type { Shown } from '../../domain/prison-service.ts'
import type { ServiceClient } from './client.ts'
import { wordsAt } from './json.ts'

/** Where these people stand on a prison's roll; who else is on it is nobody's business here. */
export async function rollAt(client: ServiceClient, prison: string, people: readonly Person[]): Promise<Shown> {
  const { items, where } = await client.readAll(`/v1/prison/${prison}/roll`, `the roll of ${prison}`)
  const facts = items.flatMap((item) => {
    const person = people.find(({ prisonNumber }) => prisonNumber === wordsAt(item, 'prisonerNumber'))
    if (!person) return []
    const named = wordsAt(item, 'firstName') === person.given && wordsAt(item, 'lastName') === person.family
    return [
      {
        person: person.name,
        name: named ? 'right' : `${wordsAt(item, 'firstName')} ${wordsAt(item, 'lastName')}`,
        born: wordsAt(item, 'dateOfBirth') === person.birthDate ? 'right' : wordsAt(item, 'dateOfBirth'),
        cell: wordsAt(item, 'cellLocation'),
        status: wordsAt(item, 'status').toLowerCase(),
      },
    ]
  })
  return { facts, seen: where }
}
