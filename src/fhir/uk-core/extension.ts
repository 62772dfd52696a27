import type { FhirFinding } from '../../domain/fhir-seen.ts'
import type { Json } from '../finding.ts'
import { type Authority, breach, codeBreach } from './breach.ts'
import { EXTENSIONS, type ExtensionPart, type ExtensionRule } from './definitions.ts'
import { extensionsIn, type FoundExtension, type Place, placesAt } from './places.ts'

const OURS = 'https://fhir.hl7.org.uk/StructureDefinition/'

/** What the extensions of UK Core in a resource break of their definitions: place, number, type, parts and codes. */
export function extensionFindings(resource: Json, path: string): readonly FhirFinding[] {
  const found = extensionsIn(resource, path)
  return found.flatMap((one, index) => {
    const url = String(one.value.url)
    const rule = Object.hasOwn(EXTENSIONS, url) ? EXTENSIONS[url] : undefined
    if (!rule) return unknown(one, url)
    const authority = { definition: url, inForce: rule.status === 'active' }
    const before = found.slice(0, index).filter(({ value, parent }) => value.url === url && parent === one.parent)
    return [
      ...misplaced(one, rule, authority),
      ...(before.length === rule.max
        ? [breach(authority, 'uk-max', one, `at most ${rule.max} of this extension`)]
        : []),
      ...valueFindings(one, rule, authority),
      ...partFindings(one, rule, authority),
    ]
  })
}

/** In the address space of UK Core, but not of the package that is known here; a later one may have it. */
function unknown(one: FoundExtension, url: string): readonly FhirFinding[] {
  if (!url.startsWith(OURS)) return []
  const authority = { definition: url, inForce: false }
  return [breach(authority, 'uk-extension-unknown', { value: url, path: one.path }, 'an extension of UK Core 2.0.0')]
}

function misplaced(one: FoundExtension, { places }: ExtensionRule, authority: Authority): readonly FhirFinding[] {
  if (places.some((place) => one.on.includes(place))) return []
  return [
    breach(authority, 'uk-extension-place', { value: one.value.url, path: one.path }, `it on ${places.join(' or ')}`),
  ]
}

function valueFindings(place: Place, part: ExtensionPart, authority: Authority, name = ''): readonly FhirFinding[] {
  const { types } = part
  const extension = place.value as Json
  const given = Object.keys(extension).find((key) => /^_?value[A-Z]/.test(key))
  const element = `Extension${name === '' ? '' : `.extension:${name}`}.value[x]`
  if (!types) {
    if (given === undefined) return []
    return [breach(authority, 'uk-extension-value', place, 'extensions in it and no value', element)]
  }
  const fitting = types.map((type) => `value${type.charAt(0).toUpperCase()}${type.slice(1)}`)
  if (given === undefined || !fitting.includes(given.replace('_', '')))
    return [breach(authority, 'uk-extension-value', place, fitting.join(' or '), element)]
  return codeBreach(authority, part, { value: extension[given], path: `${place.path}.${given}` }, element)
}

function partFindings(one: FoundExtension, { parts }: ExtensionRule, authority: Authority): readonly FhirFinding[] {
  if (!parts) return []
  const inside = placesAt(one, 'extension')
  return Object.entries(parts).flatMap(([name, part]) => {
    const found = inside.filter(({ value }) => (value as Json).url === name)
    const element = `Extension.extension:${name}`
    return [
      ...(part.min !== undefined && found.length < part.min
        ? [
            breach(
              authority,
              'uk-required',
              { value: undefined, path: `${one.path}.extension` },
              `the part ${name}`,
              element,
            ),
          ]
        : []),
      ...(part.max === undefined ? [] : found.slice(part.max)).map((place) =>
        breach(authority, 'uk-max', place, `at most ${part.max} part ${name}`, element),
      ),
      ...found.flatMap((place) => valueFindings(place, part, authority, name)),
    ]
  })
}
