import type { FhirFinding } from '../../domain/fhir-seen.ts'
import type { Json } from '../finding.ts'
import { isObject } from '../finding.ts'
import { type Authority, breach, codeBreach } from './breach.ts'
import { PROFILES, type ProfileRule } from './definitions.ts'
import { type Place, placesAt } from './places.ts'

/** Constraints that UK Core adds, by their keys. */
const CONSTRAINTS: Readonly<Record<string, { readonly says: string; readonly holds: (resource: Json) => boolean }>> = {
  'ukcore-imm-001': {
    says: 'a reason why it was not done',
    holds: ({ status, statusReason }) => status !== 'not-done' || statusReason !== undefined,
  },
}

/** What a resource breaks of the UK Core profile of its type; base R4 has nothing against its shape. */
export function profileFindings(resource: Json, path: string): readonly FhirFinding[] {
  const type = String(resource.resourceType)
  const profile = Object.hasOwn(PROFILES, type) ? PROFILES[type] : undefined
  if (!profile) return []
  const authority = { definition: profile.profile, inForce: profile.status === 'active' }
  return profile.rules.flatMap((rule) => broken(rule, { value: resource, path }, authority, type))
}

function broken(rule: ProfileRule, root: Place, authority: Authority, type: string): readonly FhirFinding[] {
  const { at = '', min, url, constraint, codes } = rule
  const element = at === '' ? type : `${type}.${at}`
  if (rule.slice !== undefined) return sliceFindings(rule, root, authority, type)
  if (min !== undefined) return missing(at, root, authority, element)
  if (codes !== undefined) return placesAt(root, at).flatMap((place) => codeBreach(authority, rule, place, element))
  if (url !== undefined) return tooMany(rule, root, authority, element)
  const { says, holds } = CONSTRAINTS[constraint ?? ''] ?? {}
  if (!says || !holds) throw new Error(`The profile of ${type} names a constraint that nobody wrote: ${constraint}.`)
  return isObject(root.value) && !holds(root.value)
    ? [breach(authority, constraint ?? '', { path: root.path, value: undefined }, says)]
    : []
}

/** Counted on each value that may have the extension. */
function tooMany({ at = '', url, max }: ProfileRule, root: Place, authority: Authority, element: string) {
  const parents = placesAt(root, at.split('.').slice(0, -1).join('.'))
  return parents.flatMap((parent) =>
    placesAt(parent, 'extension')
      .filter((one) => isOf(one, url))
      .slice(max)
      .map((place) => breach(authority, 'uk-max', place, `at most ${max} of this extension`, element)),
  )
}

function missing(at: string, root: Place, authority: Authority, element: string): readonly FhirFinding[] {
  const parent = at.split('.').slice(0, -1).join('.')
  const name = at.slice(at.lastIndexOf('.') + 1)
  return placesAt(root, parent)
    .filter((place) => placesAt(place, name).length === 0)
    .map(({ path }) =>
      breach(authority, 'uk-required', { value: undefined, path: `${path}.${name}` }, 'a value', element),
    )
}

/** Identifiers of one system: not too many, each complete, and what belongs to them alone on no other. */
function sliceFindings(rule: ProfileRule, root: Place, authority: Authority, type: string): readonly FhirFinding[] {
  const { slice = '', of = '', system, max, needs = [], ownExtension } = rule
  const element = `${type}.${of}:${slice}`
  const all = placesAt(root, of)
  const isIn = ({ value }: Place) => isObject(value) && value.system === system
  const inside = all.filter(isIn)
  const surplus = max === undefined ? [] : inside.slice(max)
  return [
    ...surplus.map((place) => breach(authority, 'uk-max', place, `at most ${max} with the system ${system}`, element)),
    ...inside.flatMap((place) =>
      needs
        .filter((name) => placesAt(place, name).length === 0)
        .map((name) =>
          breach(
            authority,
            'uk-required',
            { value: undefined, path: `${place.path}.${name}` },
            'a value',
            `${element}.${name}`,
          ),
        ),
    ),
    ...all
      .filter((place) => !isIn(place) && placesAt(place, 'extension').some((one) => isOf(one, ownExtension)))
      .map((place) =>
        breach(authority, 'uk-slice', place, `the system ${system}, as its extension belongs to it`, element),
      ),
  ]
}

function isOf({ value }: Place, url: string | undefined): boolean {
  return url !== undefined && isObject(value) && value.url === url
}
