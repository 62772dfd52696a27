import type { FhirServer, Look } from '../../domain/fhir-server.ts'
import { HarnessFault, NonConformance, NothingObserved } from '../../domain/outcomes.ts'
import { type FhirResource, text } from '../fhir-resource.ts'
import { declaring } from './declared.ts'
import { type Answer, briefly, type Desk, type Held, resourceOf } from './desk.ts'
import { absent, differing, look, versionLook } from './reading.ts'
import { idsFound } from './searching.ts'
import type { Writing } from './writing.ts'

type Changing = Pick<
  FhirServer,
  | 'isChanged'
  | 'cancels'
  | 'changesFromVersionBefore'
  | 'changesTwiceAtOnce'
  | 'removes'
  | 'newVersion'
  | 'standsCancelled'
  | 'foundCancelled'
  | 'refusedAsOutdated'
  | 'takenFromVersionOfNow'
  | 'oneOfTwoTaken'
  | 'cannotBeRead'
  | 'isNotFound'
  | 'othersStand'
>

/** The language of an entry can be told and changed whatever the entry is. */
const LANGUAGES = { others: 'cy', ours: 'fr', second: 'de' } as const
/** 412 is the standard's word for a version that is not the newest; 409 is used for the same by the national services. */
const OUTDATED = [412, 409]

export function changing(desk: Desk, { put, putFromOwn, turnsStrong }: Writing): Changing {
  const now = async (held: Held) => {
    const seen = await desk.read(held)
    return { seen, resource: resourceOf(seen, held.type, `${held.type}/${held.id}`) }
  }
  const refresh = (held: Held, stored: FhirResource) => {
    desk.held[desk.held.indexOf(held)] = { ...held, stored }
  }
  const refuse = (seen: Answer, expected: string): never => {
    throw new NonConformance({ expected, found: briefly(seen), seen: seen.where })
  }
  const standing = ({ made }: Held) => {
    if (!made?.kind.standing) throw new HarnessFault('This entry cannot be called off.')
    return made.kind.standing
  }
  const standsAs = ({ seen, resource }: { seen: Answer; resource: FhirResource | undefined }): Look => {
    const { element, after } = standing(desk.first())
    return look(seen, `${element} of what was called off`, String(after), String(resource?.[element] ?? briefly(seen)))
  }

  const keptLook = (seen: Answer): Look =>
    look(seen, 'the entry after a change', LANGUAGES.others, text(seen.resource, 'language') ?? briefly(seen))

  return {
    async isChanged() {
      const held = desk.first()
      const { resource } = await now(held)
      const seen = await putFromOwn({ ...resource, language: LANGUAGES.others })
      if (seen.status !== 200) refuse(seen, 'the entry to be changed')
      refresh(held, (await now(held)).resource)
    },
    async cancels() {
      const held = desk.first()
      const { element, after } = standing(held)
      const { resource } = await now(held)
      const seen = await putFromOwn({ ...resource, [element]: after })
      if (seen.status !== 200) refuse(seen, 'the entry to be called off')
    },
    async changesFromVersionBefore() {
      const { first, stored } = desk.first()
      const { meta: _meta, ...outdated } = first
      const version = text(first, 'meta.versionId') ?? '1'
      if (version === text(stored, 'meta.versionId'))
        throw new NothingObserved(
          `No version is outdated: what somebody changed is still version ${version}.\nNext: let each change that is taken make a new version; FHIR-19 is about that.`,
        )
      desk.answers = [await put({ ...outdated, language: LANGUAGES.ours }, version)]
    },
    async changesTwiceAtOnce() {
      const { resource } = await now(desk.first())
      const version = text(resource, 'meta.versionId') ?? '1'
      const { meta: _meta, ...rest } = resource
      const race = () =>
        Promise.all([LANGUAGES.ours, LANGUAGES.second].map((language) => put({ ...rest, language }, version)))
      desk.answers = await race()
      if (desk.answers.every(({ status }) => status === 412) && turnsStrong()) desk.answers = await race()
    },
    async removes() {
      const { type, id } = desk.first()
      const seen = await desk.ask({ method: 'DELETE', path: `${type}/${id}` }, `${type}/${id} to be removed`)
      if (![200, 202, 204].includes(seen.status)) refuse(seen, `${type}/${id} to be removed`)
    },

    async newVersion() {
      const held = desk.first()
      const { seen } = await now(held)
      if (!(await desk.hasVersions())) return [keptLook(seen)]
      const before = text(held.first, 'meta.versionId') ?? 'none'
      const version = text(seen.resource, 'meta.versionId') ?? 'none'
      const told = version === before ? `still ${version}` : 'another than before'
      return [versionLook(seen), look(seen, 'the version after a change', 'another than before', told)]
    },
    async standsCancelled() {
      return [standsAs(await now(desk.first()))]
    },
    async foundCancelled() {
      const { type, id } = desk.first()
      const declared = await desk.declared()
      const isSearched = declaring(declared, 'search-type').some((one) => one.type === type)
      if (!isSearched) return [standsAs(await now(desk.first()))]
      const seen = await desk.ask({ method: 'GET', path: `${type}?_id=${id}` }, `a searchset Bundle of ${type}`)
      return [standsAs({ seen, resource: idsFound(seen).get(`${type}/${id}`) })]
    },
    async refusedAsOutdated() {
      const { stored } = desk.first()
      const { seen, resource } = await now(desk.first())
      const changed = differing(stored, resource).join(', ')
      const version = (of: FhirResource) => text(of, 'meta.versionId') ?? 'none'
      return [
        ...desk.answers.map((answer) => {
          const isRefused = OUTDATED.includes(answer.status)
          return look(answer, 'a change from the version before', 'refused', isRefused ? 'refused' : briefly(answer))
        }),
        look(seen, 'what of the entry was changed all the same', 'nothing', changed || 'nothing'),
        look(seen, 'its version after that', version(stored), version(resource)),
      ]
    },
    async takenFromVersionOfNow() {
      const { resource } = await now(desk.first())
      const seen = await putFromOwn({ ...resource, language: LANGUAGES.ours })
      return [
        look(seen, 'the same change from the newest version', 'taken', seen.status === 200 ? 'taken' : briefly(seen)),
      ]
    },
    oneOfTwoTaken: () => {
      const taken = desk.answers.filter(({ status }) => status === 200)
      const refused = desk.answers.filter(({ status }) => OUTDATED.includes(status))
      const was = `${taken.length} taken, ${refused.length} refused`
      const [first] = desk.answers
      return first ? [look(first, 'two changes from one version', '1 taken, 1 refused', was)] : []
    },
    async cannotBeRead() {
      return [absent(await desk.read(desk.first()))]
    },
    async isNotFound() {
      const { type, id } = desk.first()
      const isSearched = declaring(await desk.declared(), 'search-type').some((one) => one.type === type)
      if (!isSearched) return [absent(await desk.read(desk.first()))]
      const seen = await desk.ask({ method: 'GET', path: `${type}?_id=${id}` }, `a searchset Bundle of ${type}`)
      const was = idsFound(seen).has(`${type}/${id}`) ? 'found' : seen.status === 200 ? 'not found' : briefly(seen)
      return [look(seen, 'what was removed, in a search', 'not found', was)]
    },
    async othersStand() {
      const looks: Look[] = []
      for (const held of desk.held.slice(1)) {
        const seen = await desk.read(held)
        looks.push(look(seen, 'an entry that nobody removed', 'there', seen.status === 200 ? 'there' : briefly(seen)))
      }
      return looks
    },
  }
}
