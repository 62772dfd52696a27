import type { Person } from '../../domain/people.ts'
import type { Found } from '../../domain/prison-service.ts'
import type { ServiceClient } from './client.ts'
import { wordsAt } from './json.ts'

/** Which of these people can be found, by their number or by their name: either is enough. */
export async function foundAmong(client: ServiceClient, people: readonly Person[]): Promise<Found> {
  const names: string[] = []
  for (const person of people) if (await canBeFound(client, person)) names.push(person.name)
  return { names, seen: 'searches for each by prison number and by name' }
}

async function canBeFound(client: ServiceClient, { prisonNumber, given, family }: Person): Promise<boolean> {
  const byNumber = await client.attempt('GET', `/v1/prison/prisoners/${prisonNumber}`)
  if (byNumber.status === 200) return true
  if (byNumber.status !== 404) throw await client.objection(byNumber, 'a search for somebody by number')
  const query = new URLSearchParams({ first_name: given, last_name: family })
  const { items } = await client.readAll(`/v1/prison/prisoners?${query}`, 'a search for somebody by name')
  return items.some((item) => wordsAt(item, 'identifiers.nomisNumber') === prisonNumber)
}
