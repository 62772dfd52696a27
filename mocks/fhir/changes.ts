import type { Clock } from '../../src/domain/clock.ts'
import { FhirProblem } from '../healthcare/fhir/problem.ts'
import type { Resource, Stored } from '../healthcare/fhir/resource.ts'
import { matcher } from '../healthcare/fhir/search.ts'
import type { Store } from '../healthcare/fhir/store.ts'
import type { FhirPolicies } from './policies.ts'
import type { Answer } from './server.ts'
import { TABLE } from './statement.ts'

/** What the parts of the server share. */
export interface Tools {
  readonly store: Store
  readonly policies: FhirPolicies
  readonly baseUrl: string
  readonly clock: Clock
}

/** Milliseconds between what is looked at on arrival and what is then written. */
const WRITING_MS = 2

/** Creates, updates and deletes. Only their mistakes can be seen twice: what is stored is what a read shows. */
export function changesOf({ store, policies: { changing, storing }, baseUrl, clock }: Tools) {
  const outdated = (type: string, id: string) =>
    new FhirProblem('stale-version', `${type}/${id} has changed since. Read it again and repeat the change.`)

  return {
    create(resource: Resource, headers: Headers, shown: (stored: Stored) => Answer): Answer {
      const condition = headers.get('if-none-exist')
      const type = resource.resourceType
      if (condition !== null && storing.looksForCondition()) {
        const [match, ...more] = store.filter(type, matcher(TABLE, type, new URLSearchParams(condition)))
        if (more.length > 0) throw new FhirProblem('many-matches', `More than one ${type} matches "${condition}".`)
        if (match) return shown(match)
      }
      storing.refuse(resource)
      const stored = store.create(storing.kept(resource))
      const place = storing.place(baseUrl, stored)
      const answer = shown(stored)
      const all = { ...answer.headers, ...(place === undefined ? {} : { Location: place }) }
      const word = headers.get('prefer') === 'return=OperationOutcome' ? wordOf(storing.severity()) : undefined
      return { status: 201, body: word ?? stored, headers: all }
    },
    async update(resource: Resource, id: string, ifMatch: string | null): Promise<Stored> {
      const { resourceType: type, meta: _meta, ...elements } = resource
      if (resource.id !== id) throw new FhirProblem('bad-request', `The body's id must be ${id}, as in the address.`)
      changing.refuse(resource)
      const before = store.read(type, id)
      const version = ifMatch === null ? undefined : changing.versionNamed(ifMatch)
      const first = store.history(type, id).at(-1)?.meta.versionId ?? before.meta.versionId
      const isOutdated = version !== undefined && changing.isOutdated(version, before.meta.versionId, first)
      if (changing.looksAtVersion() === 'on arrival') {
        if (isOutdated) throw outdated(type, id)
        await clock.sleep(WRITING_MS)
      }
      const after = { resourceType: type, ...elements, id }
      if (isOutdated && changing.keepsOutdatedOut()) throw outdated(type, id)
      const stored = store.update({ ...changing.kept(before, after), id })
      if (isOutdated) throw outdated(type, id)
      return stored
    },
    remove(type: string, id: string): Answer {
      const asked = store.read(type, id)
      const gone = changing.removed(asked, store.list(type))
      if (changing.staysReadable()) store.shelf<Stored>('unlisted').set(`${type}/${id}`, asked)
      else for (const each of gone) store.remove(type, each.id)
      if (changing.staysFound()) store.shelf<Stored>('still listed').set(`${type}/${id}`, asked)
      return { status: 204 }
    },
  }
}

function wordOf(severity: string): Resource {
  const text = 'The new entry was taken.'
  return { resourceType: 'OperationOutcome', issue: [{ severity, code: 'informational', details: { text } }] }
}
