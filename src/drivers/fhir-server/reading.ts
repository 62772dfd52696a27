import { isDeepStrictEqual } from 'node:util'
import type { FhirServer, Look } from '../../domain/fhir-server.ts'
import type { FhirAttempt } from '../fhir-objection.ts'
import { type FhirResource, identifiers, isResource, text, values } from '../fhir-resource.ts'
import { type Answer, briefly, type Desk, type Held } from './desk.ts'
import { markOf, OWN_SYSTEM } from './entries.ts'

type Reading = Pick<
  FhirServer,
  | 'readsEach'
  | 'readsUnknown'
  | 'readsAsAnotherKind'
  | 'readsInUnknownFormat'
  | 'readsFirstVersion'
  | 'listsVersions'
  | 'entriesRead'
  | 'absence'
  | 'mediaTypes'
  | 'formatRefused'
  | 'requestIds'
  | 'versionsRead'
  | 'firstVersionAsItWas'
  | 'versionList'
>

/** An id that no server gives. */
const UNKNOWN = 'interlock-unknown'
/** A format that is none of FHIR's. */
const UNKNOWN_FORMAT = 'application/x-interlock'
const MEDIA_TYPE = 'application/fhir+json'

export function reading(desk: Desk): Reading {
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    desk.ask({ method: 'GET', path, headers }, `an answer at ${path}`)

  let otherKind: string | undefined
  return {
    async readsEach() {
      const answers: Answer[] = []
      for (const { type, id } of desk.held) answers.push(await get(`${type}/${id}`))
      desk.answers = answers
    },
    async readsUnknown() {
      desk.answers = [await get(`${desk.first().type}/${UNKNOWN}`)]
    },
    async readsAsAnotherKind() {
      const { type, id } = desk.first()
      const { types } = await desk.declared()
      const other = types.find((each) => each.type !== type && each.interactions.has('read'))?.type
      otherKind = other ?? (type === 'Basic' ? 'Patient' : 'Basic')
      desk.answers = [await get(`${otherKind}/${id}`)]
    },
    async readsInUnknownFormat() {
      const { type, id } = desk.first()
      desk.answers = [await get(`${type}/${id}`, { accept: UNKNOWN_FORMAT })]
    },
    async readsFirstVersion() {
      const { type, id, first } = desk.first()
      const version = text(first, 'meta.versionId') ?? '1'
      desk.answers = [await get(`${type}/${id}/_history/${version}`)]
    },
    async listsVersions() {
      const { type, id } = desk.first()
      desk.answers = [await get(`${type}/${id}/_history`)]
    },

    entriesRead: () =>
      desk.answers.map((answer, index) => {
        const held = desk.held[index] ?? desk.first()
        return look(answer, `what is read as ${held.type}/${held.id}`, namedAs(held.stored), shownIn(answer))
      }),
    // A kind that the server does not have at all is refused in another way, which other examples are about; and ids
    // are unique within one type only, so that something else may have this one.
    absence: () =>
      desk.answers.map((answer) => {
        const isRight = otherKind !== undefined && (isRefusal(answer) || isAnother(answer, otherKind, desk.first()))
        return isRight ? { ...absent(answer), was: 'none' } : absent(answer)
      }),
    mediaTypes: () =>
      desk.answers.flatMap((answer) =>
        answer.resource || answer.body
          ? [look(answer, 'the media type of the answer', MEDIA_TYPE, mediaTypeOf(answer))]
          : [],
      ),
    formatRefused: () =>
      desk.answers.map((answer) => {
        const isRefused = answer.status === 406 || answer.status === 415
        return look(
          answer,
          `what is asked for as ${UNKNOWN_FORMAT}`,
          'refused',
          isRefused ? 'refused' : briefly(answer),
        )
      }),
    requestIds: () =>
      desk.answers.map((answer) => {
        const asked = answer.requestId
        const own = answer.headers['x-request-id']
        const told = own === asked ? own : answer.headers['x-correlation-id']
        return look(answer, 'the request id that the answer carries', asked, told ?? own ?? 'none')
      }),
    versionsRead: () => desk.answers.map((answer) => versionLook(answer)),
    firstVersionAsItWas: () =>
      desk.answers.map((answer) => {
        const differs = differing(desk.first().first, answer.resource)
        const was = answer.status === 200 ? differs.join(', ') || 'nothing' : briefly(answer)
        return look(answer, 'what differs from the first version as it was', 'nothing', was)
      }),
    versionList: () =>
      desk.answers.map((answer) => {
        const versions = values(answer.resource, 'entry.resource').flatMap((one) => text(one, 'meta.versionId') ?? [])
        const { first, stored } = desk.first()
        const ought = [text(stored, 'meta.versionId'), text(first, 'meta.versionId')]
        const all = [...new Set(ought.filter((one) => one !== undefined))]
        const isHistory = answer.resource?.resourceType === 'Bundle' && answer.resource.type === 'history'
        return look(
          answer,
          'the list of versions, newest first',
          all.join(', '),
          isHistory ? versions.join(', ') : briefly(answer),
        )
      }),
  }
}

const isRefusal = ({ status }: FhirAttempt) => status >= 400 && status < 500

export function look({ where }: Pick<FhirAttempt, 'where'>, what: string, ought: string, was: string): Look {
  return { what, ought, was, seen: where }
}

/** Refused because there is none, whether or not there ever was. */
export function absent(answer: FhirAttempt): Look {
  const isAbsent = answer.status === 404 || answer.status === 410
  return look(answer, 'an entry that is not there', 'none', isAbsent ? 'none' : briefly(answer))
}

/**
 * The version in the header of an answer is the one of the entry: named as a weak validator, which is the form of the
 * standard, or as a strong one.
 *
 * @param shown the entry, where the answer does not hold it
 */
export function versionLook(answer: FhirAttempt, shown = answer.resource): Look {
  const version = text(shown, 'meta.versionId')
  const ought = version === undefined ? 'a version in the body and in the header' : `W/"${version}"`
  const { etag = 'none' } = answer.headers
  return look(answer, 'the version that the header names', ought, etag === `"${version}"` ? ought : etag)
}

export function namedAs(stored: Held['stored']): string {
  return `${stored.resourceType}/${stored.id ?? 'no id'} (${markOf(stored)})`
}

function shownIn(answer: FhirAttempt): string {
  return isResource(answer.resource) && answer.status === 200 ? namedAs(answer.resource) : briefly(answer)
}

/** Something else of the other kind, which has the same id by chance. */
function isAnother({ status, resource }: FhirAttempt, otherKind: string, { id, stored }: Held): boolean {
  if (status !== 200 || resource?.resourceType !== otherKind || resource.id !== id) return false
  const { resourceType: _is, ...before } = stored
  const { resourceType: _was, ...shown } = resource
  return identifiers(stored, OWN_SYSTEM).length > 0
    ? markOf(resource) !== markOf(stored)
    : !isDeepStrictEqual(shown, before)
}

/** The elements in which two states differ, whatever the server says about each. */
export function differing(before: FhirResource, shown: FhirResource | undefined): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(shown ?? {})])
  return [...names].filter((name) => name !== 'meta' && !isDeepStrictEqual(shown?.[name], before[name]))
}

/** Charsets other than that of FHIR stay in sight. */
function mediaTypeOf({ headers }: FhirAttempt): string {
  const given = (headers['content-type'] ?? 'none').toLowerCase().replaceAll(/\s|"/g, '')
  return given.replace(/;charset=utf-8(?=;|$)/, '').replace(/;fhirversion=4\.0(?=;|$)/, '')
}
