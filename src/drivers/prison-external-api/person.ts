import { NonConformance } from '../../domain/outcomes.ts'
import type { Establishment, Person } from '../../domain/people.ts'
import type { ServiceClient } from './client.ts'
import { wordsAt } from './json.ts'

/** One person as the prison side knows them, and what is asked of it about them. */
export interface Subject {
  readonly person: Person
  readonly client: ServiceClient
  /** Under which the prison side keeps them: a probation number where they have one. */
  hmppsId(): Promise<string>
  /** Code of the prison that holds them now. */
  heldAt(): Promise<string>
  /** A prison's name in the examples, for its code; the code itself where no example knows it. */
  nameOf(code: string): string
}

/** Who is asked about, in an example; what never changes is asked once. */
export function subjects(
  client: ServiceClient,
  establishments: readonly Establishment[],
  codes: Readonly<Record<string, string>>,
): (person: Person) => Subject {
  const ids = new Map<string, Promise<string>>()
  const named = new Map(establishments.map(({ name, code }) => [codes[name] ?? code, name]))
  const idOf = async (prisonNumber: string) => {
    const path = `/v1/hmpps/id/by-nomis-number/${prisonNumber}`
    const { data, where } = await client.read(path, 'the number under which the prison side keeps somebody')
    const id = wordsAt(data, 'hmppsId')
    if (id === '') throw new NonConformance({ expected: 'a number', found: 'none', seen: where })
    return id
  }
  return (person) => {
    const hmppsId = () => {
      const known = ids.get(person.prisonNumber) ?? idOf(person.prisonNumber)
      ids.set(person.prisonNumber, known)
      return known
    }
    return {
      person,
      client,
      hmppsId,
      async heldAt() {
        const { data } = await client.read(
          `/v1/prison/prisoners/${await hmppsId()}`,
          `the prison to know ${person.name}`,
        )
        return wordsAt(data, 'prisonId')
      },
      nameOf: (code) => named.get(code) ?? code,
    }
  }
}
