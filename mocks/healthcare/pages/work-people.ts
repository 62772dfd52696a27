import { type Stored, text } from '../fhir/resource.ts'
import { type Desk, Refused } from './desk.ts'
import { type PersonView, personView } from './person.ts'

/** People whom the user may see; others stay without a name. */
export async function peopleIn(desk: Desk, items: readonly Stored[]): Promise<ReadonlyMap<string, PersonView>> {
  const references = new Set(items.flatMap((task) => text(task, 'for.reference') ?? []))
  const people = new Map<string, PersonView>()
  for (const reference of references)
    try {
      people.set(reference, personView(await desk.read('Patient', reference.replace('Patient/', ''))))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
    }
  return people
}
