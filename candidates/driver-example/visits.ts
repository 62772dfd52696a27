import { instantOf, wallTimeIn } from '../../src/domain/wall-time.ts'

/** A visit as this system's own interface takes it and shows it. Times are on the clocks of England: `2026-03-02 09:00`. */
export interface Visit {
  readonly slip?: string
  readonly starts?: string
  readonly ends?: string
  /** The prison's key of a room, or `CELL`. */
  readonly room?: string
  readonly clinicians?: readonly string[]
  readonly about?: string
  readonly heading?: string
  readonly known?: string
}

const PROPOSED = 'https://interlock.example'
const IN_CELL = `${PROPOSED}/fhir/StructureDefinition/in-cell`
const ACKNOWLEDGED = `${PROPOSED}/fhir/StructureDefinition/acknowledged`
const LOCATION_KEY = `${PROPOSED}/id/location-key`
const REASON = `${PROPOSED}/fhir/CodeSystem/problem-reason`
const CATEGORY = `${PROPOSED}/fhir/CodeSystem/appointment-category`

// biome-ignore lint/suspicious/noExplicitAny: what is inside this system is nobody's business, and is tried by the examples
type Inside = any

/** What is kept of a visit, with these things changed. */
export function kept(stored: Inside, visit: Visit): Inside {
  const participant = (stored.participant ?? []).filter(
    ({ actor }: Inside) =>
      !(visit.room !== undefined && actor.type === 'Location') &&
      !(visit.clinicians && actor.reference?.startsWith('Practitioner/')),
  )
  const extension = (stored.extension ?? []).filter(({ url }: Inside) => visit.room === undefined || url !== IN_CELL)
  const location = { type: 'Location', identifier: { system: LOCATION_KEY, value: visit.room } }
  return {
    ...stored,
    ...(visit.slip === undefined ? {} : { description: visit.slip }),
    ...(visit.starts === undefined ? {} : { start: instantIn(visit.starts) }),
    ...(visit.ends === undefined ? {} : { end: instantIn(visit.ends) }),
    ...(visit.about === undefined ? {} : { comment: visit.about }),
    ...(visit.heading === undefined
      ? {}
      : { serviceCategory: [{ coding: [{ system: CATEGORY, code: visit.heading }] }] }),
    participant: [
      ...participant,
      ...(visit.clinicians ?? []).map((reference) => ({ actor: { reference }, status: 'accepted' })),
      ...(visit.room === undefined || visit.room === 'CELL' ? [] : [{ actor: location, status: 'accepted' }]),
    ],
    extension: [
      ...extension,
      ...(visit.room === 'CELL' ? [{ url: IN_CELL, valueBoolean: true }] : []),
      ...(visit.known === undefined ? [] : [{ url: ACKNOWLEDGED, valueCode: visit.known }]),
    ],
  }
}

/** A visit as a list shows it. */
export function shown(stored: Inside): object {
  const inCell = (stored.extension ?? []).some(({ url }: Inside) => url === IN_CELL)
  const actors = stored.participant.map(({ actor }: Inside) => actor)
  return {
    id: stored.id,
    ref: stored.identifier?.[0]?.value,
    slip: stored.description,
    starts: localIn(stored.start),
    ends: localIn(stored.end),
    room: inCell ? 'CELL' : actors.find(({ type }: Inside) => type === 'Location')?.identifier.value,
    on: stored.status === 'cancelled' ? 'OFF' : 'ON',
    why: stored.cancelationReason?.coding?.[0]?.code,
    who: actors.flatMap(({ reference }: Inside) => reference?.match(/^Practitioner\/(.+)/)?.[1] ?? []),
  }
}

/** Why a visit was refused, and when the person is busy. */
export function refusalIn(outcome: Inside): object {
  const issues: Inside[] = outcome?.issue ?? []
  return {
    refused: issues.flatMap(
      ({ details }) => details?.coding?.flatMap(({ system, code }: Inside) => (system === REASON ? code : [])) ?? [],
    ),
    say: issues.flatMap(({ details }) => details?.text ?? []).join(' '),
    busy: issues.flatMap(({ extension = [] }) =>
      extension.map(({ extension: parts }: Inside) => {
        const { start, end } = parts.find(({ url }: Inside) => url === 'period').valuePeriod
        const kind = parts.find(({ url }: Inside) => url === 'kind')?.valueCode
        return { starts: localIn(start), ends: localIn(end), ...(kind === undefined ? {} : { kind }) }
      }),
    ),
  }
}

function instantIn(local: string): string {
  const [date = '', time = ''] = local.split(' ')
  return instantOf({ date, time })
}

function localIn(instant: string): string | undefined {
  const at = wallTimeIn(instant)
  return at && `${at.date} ${at.time}`
}
