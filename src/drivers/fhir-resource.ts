/** A FHIR R4 resource as it came, or any part of one. Nothing is known of it until it is looked at. */
export interface FhirResource {
  readonly resourceType: string
  readonly id?: string
  readonly [element: string]: unknown
}

/** Resources nested deeper than this are no resources; walking them would exhaust the stack. */
const DEEPEST = 100

/** The resource in a body, or in a few words why there is none. A byte order mark may lead it, though none should. */
export function parseResource(text: string): FhirResource | string {
  const body = text.replace(/^\ufeff/, '')
  if (body.trim() === '') return 'an empty body'
  if (nesting(body) > DEEPEST) return `JSON nested more than ${DEEPEST} deep`
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch (error) {
    return `a body that is not JSON (${error instanceof Error ? error.message.slice(0, 120) : 'unreadable'})`
  }
  return isResource(value) ? value : 'JSON that is not a FHIR resource (no resourceType)'
}

export function isResource(value: unknown): value is FhirResource {
  if (typeof value !== 'object' || value === null || !('resourceType' in value)) return false
  return typeof value.resourceType === 'string' && (!('id' in value) || typeof value.id === 'string')
}

/**
 * The same resource with its references to the system itself as `Patient/1`: whether a system writes them so or as
 * absolute addresses is its own affair.
 *
 * @param base with a slash at the end
 */
export function withRelativeReferences(resource: FhirResource, base: string): FhirResource {
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit)
    if (!isObject(node)) return node
    const inner = Object.entries(node).map(([key, value]): [string, unknown] => {
      const absolute = key === 'reference' && typeof value === 'string' && value.startsWith(base)
      return [key, absolute ? value.slice(base.length) : visit(value)]
    })
    return Object.fromEntries(inner)
  }
  return { ...resource, ...Object(visit(resource)) }
}

/**
 * Everything at a dotted path, through lists: `values(list, 'entry.item.reference')`. Missing elements give nothing.
 */
export function values(node: unknown, path: string): readonly unknown[] {
  let nodes = flat(node)
  for (const element of path.split('.'))
    nodes = nodes.flatMap((each) => (isObject(each) && Object.hasOwn(each, element) ? flat(each[element]) : []))
  return nodes
}

/** As `values`, text only. */
export function texts(node: unknown, path: string): readonly string[] {
  return values(node, path).filter((value) => typeof value === 'string')
}

/** The first text at a path. */
export function text(node: unknown, path: string): string | undefined {
  return texts(node, path)[0]
}

/** The codes that a CodeableConcept or Coding at a path has in one code system. */
export function codes(node: unknown, path: string, system: string): readonly string[] {
  const concepts = values(node, path)
  const codings = concepts.flatMap((concept) => [concept, ...values(concept, 'coding')])
  return codings
    .filter((coding) => isObject(coding) && coding.system === system)
    .flatMap((coding) => texts(coding, 'code'))
}

/** The values that an element has for identifiers of one system. */
export function identifiers(node: unknown, system: string, path = 'identifier'): readonly string[] {
  return values(node, path)
    .filter((identifier) => isObject(identifier) && identifier.system === system)
    .flatMap((identifier) => texts(identifier, 'value'))
}

/** The extensions of an element with this URL. */
export function extensions(node: unknown, url: string): readonly unknown[] {
  return values(node, 'extension').filter((extension) => isObject(extension) && extension.url === url)
}

function flat(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.flatMap(flat) : value === undefined || value === null ? [] : [value]
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** How deep brackets nest outside of text. */
function nesting(json: string): number {
  let depth = 0
  let deepest = 0
  let quoted = false
  for (let at = 0; at < json.length; at += 1) {
    const character = json.charCodeAt(at)
    if (quoted) {
      if (character === BACKSLASH) at += 1
      else if (character === QUOTE) quoted = false
    } else if (character === QUOTE) quoted = true
    else if (character === BRACKET || character === BRACE) {
      depth += 1
      if (depth > deepest) deepest = depth
    } else if (character === BRACKET + 2 || character === BRACE + 2) depth -= 1
  }
  return deepest
}

const [QUOTE, BACKSLASH, BRACKET, BRACE] = [0x22, 0x5c, 0x5b, 0x7b]

/** A resource with a list of it replaced; without the list where nothing is in it, as FHIR has no empty lists. */
export function withList(resource: FhirResource, name: string, items: readonly unknown[]): FhirResource {
  const { [name]: _before, ...others } = resource
  return { ...others, resourceType: resource.resourceType, ...(items.length === 0 ? {} : { [name]: items }) }
}
