import type { FhirFinding } from '../../domain/fhir-seen.ts'
import { isObject, type Json } from '../finding.ts'
import { clauseOf, constraintClause } from './clause.ts'
import { type CompiledElement, type CompiledType, resourceType, typeNamed } from './compiled.ts'
import { brokenInvariants, hasInvariants } from './invariants.ts'
import { isPlain, PRIMITIVES } from './primitives.ts'
import { referenceFault } from './references.ts'
import { pathOf, tell, tellBelow, type Walk } from './walk.ts'

const CHILDREN = 'a value or children'

/**
 * Everything in a resource that the structure of R4 does not allow, and every constraint that it breaks as far as its
 * structure allows to look.
 */
export function baseFindings(resource: unknown): readonly FhirFinding[] {
  const found: FhirFinding[] = []
  const name = isObject(resource) && typeof resource.resourceType === 'string' ? resource.resourceType : 'Resource'
  walkResource(resource, { found, at: [name] }, undefined)
  return found
}

function walkResource(resource: unknown, walk: Pick<Walk, 'found' | 'at'>, container: Json | undefined): void {
  const said = isObject(resource) ? resource.resourceType : undefined
  const type = typeof said === 'string' ? resourceType(said) : undefined
  if (!isObject(resource) || !type) {
    const value = isObject(resource) ? said : resource
    tell(walk, { rule: 'r4-resource-type', value, expected: 'a resource of R4', clause: clauseOf('Resource') })
    return
  }
  const own: Walk = { ...walk, container: container ?? resource, constrained: [] }
  const before = walk.found.length
  if (container && resource.contained !== undefined)
    tell(walk, {
      rule: 'dom-2',
      expected: 'nothing contained in what is contained',
      clause: constraintClause('DomainResource'),
    })
  walkObject(resource, type, own)
  if (walk.found.slice(before).some(({ severity }) => severity === 'error')) return
  if (container === undefined && resource.contained !== undefined)
    own.constrained.push({ owner: 'DomainResource', value: resource, path: pathOf(own) })
  for (const { owner, value, path } of own.constrained)
    for (const { key, expected } of brokenInvariants(owner, value))
      walk.found.push({ rule: key, severity: 'error', path, expected, clause: constraintClause(owner) })
}

function walkObject(value: Json, type: CompiledType, walk: Walk): void {
  const isResource = type.elements.has('implicitRules')
  let chosen: Map<string, string> | undefined
  let children = 0
  for (const key in value) {
    if (isResource && key === 'resourceType') continue
    if (key !== 'id') children += 1
    const aside = key.charCodeAt(0) === 95
    const name = aside ? key.slice(1) : key
    const rule = type.elements.get(name)
    if (!rule || (aside && !rule.primitive)) {
      tellUnknown(key, value[key], type, walk)
      continue
    }
    if (rule.choice !== undefined) {
      chosen ??= new Map()
      const other = chosen.get(rule.choice)
      if (other !== undefined && other !== name) tellTwice(key, value[key], rule, walk)
      chosen.set(rule.choice, name)
    }
    walk.at.push(key)
    if (aside) walkAside(value[key], value[name], rule, walk)
    else walkElement(value[key], value[`_${key}`], rule, walk)
    walk.at.pop()
  }
  for (const { anyOf, name, owner } of type.required)
    if (!anyOf.some((one) => Object.hasOwn(value, one) || Object.hasOwn(value, `_${one}`)))
      tellBelow(walk, name, { rule: 'r4-required', expected: 'a value', clause: clauseOf(owner, name) })
  if (children === 0 && !isResource)
    tell(walk, { rule: 'ele-1', value, expected: CHILDREN, clause: constraintClause('Element') })
  if (hasInvariants(type.name)) walk.constrained.push({ owner: type.name, value, path: pathOf(walk) })
}

function walkElement(value: unknown, aside: unknown, rule: CompiledElement, walk: Walk): void {
  const clause = () => clauseOf(rule.owner, rule.definedAs)
  if (Array.isArray(value) !== (rule.many ?? false)) {
    const expected = rule.many ? 'a list' : 'one value and no list'
    tell(walk, { rule: 'r4-cardinality', value, expected, clause: clause() })
  } else if (!Array.isArray(value)) {
    walkValue(value, rule, walk)
  } else {
    if (value.length === 0)
      tell(walk, { rule: 'ele-1', value, expected: 'no list where nothing is in it', clause: clause() })
    const asides = Array.isArray(aside) ? aside : []
    for (let index = 0; index < value.length; index += 1) {
      if (value[index] === null && rule.primitive && isObject(asides[index])) continue
      walk.at.push(index)
      walkValue(value[index], rule, walk)
      walk.at.pop()
    }
  }
}

/** What stands beside a primitive: its id and its extensions. */
function walkAside(aside: unknown, value: unknown, rule: CompiledElement, walk: Walk): void {
  const clause = constraintClause('Element')
  if (!rule.many && isObject(aside)) {
    walkObject(aside, typeNamed('Element'), walk)
  } else if (!rule.many) {
    const expected = 'an object with the id or the extensions of a primitive'
    tell(walk, { rule: 'r4-cardinality', value: aside, expected, clause })
  } else {
    const values = Array.isArray(value) ? value : []
    const asides = Array.isArray(aside) ? aside : []
    if (asides.length === 0 || (values.length > 0 && values.length !== asides.length))
      tell(walk, { rule: 'r4-cardinality', value: aside, expected: 'a list as long as that of the values', clause })
    for (let index = 0; index < asides.length; index += 1) {
      walk.at.push(index)
      if (isObject(asides[index])) walkObject(asides[index], typeNamed('Element'), walk)
      else if (asides[index] !== null || values[index] === undefined)
        tell(walk, { rule: 'ele-1', value: asides[index], expected: CHILDREN, clause })
      walk.at.pop()
    }
  }
}

function walkValue(value: unknown, rule: CompiledElement, walk: Walk): void {
  if (rule.type === 'Resource') walkResource(value, walk, rule.definedAs === 'contained' ? walk.container : undefined)
  else if (rule.primitive) walkPrimitive(value, rule, walk)
  else if (isObject(value)) walkComplex(value, rule, walk)
  else {
    const expected = `an object of type ${rule.type}`
    tell(walk, { rule: 'r4-type', value, expected, clause: clauseOf(rule.owner, rule.definedAs) })
  }
}

function walkComplex(value: Json, rule: CompiledElement, walk: Walk): void {
  const before = walk.found.length
  walkObject(value, typeNamed(rule.type), walk)
  if (walk.found.slice(before).some(({ severity }) => severity === 'error')) return
  const owner = `${rule.owner}.${rule.definedAs}`
  if (owner !== rule.type && hasInvariants(owner)) walk.constrained.push({ owner, value, path: pathOf(walk) })
  if (rule.allowed && !isAmong(value, rule)) {
    const expected = `a coding of ${rule.codes}`
    tell(walk, { rule: 'r4-code', value, expected, clause: clauseOf(rule.owner, rule.definedAs) })
  }
  const fault = rule.type === 'Reference' ? referenceFault(value, rule.targets, walk.container) : undefined
  if (fault) tell(walk, { ...fault, clause: clauseOf(rule.owner, rule.definedAs) })
}

/** Of several codings one has to come from the value set. */
function isAmong(value: Json, { type, allowed }: CompiledElement): boolean {
  const codings = type === 'Coding' ? [value] : Array.isArray(value.coding) ? value.coding : []
  return codings.some(({ system, code }) => allowed?.has(`${system}|${code}`))
}

const TEXT = 'https://hl7.org/fhir/R4/datatypes.html#string'

function walkPrimitive(value: unknown, rule: CompiledElement, walk: Walk): void {
  const primitive = PRIMITIVES.get(rule.type)
  if (!primitive?.fits(value)) {
    const expected = `${primitive?.like} (${rule.type})`
    tell(walk, { rule: 'r4-primitive', value, expected, clause: clauseOf(rule.owner, rule.definedAs) })
  } else if (rule.allowed && !rule.allowed.has(String(value))) {
    const expected = `a code of ${rule.codes}`
    tell(walk, { rule: 'r4-code', value, expected, clause: clauseOf(rule.owner, rule.definedAs) })
  } else if (!isPlain(value)) {
    const expected = 'text without control characters, but for tabs and ends of lines'
    tell(walk, { rule: 'r4-control-character', severity: 'warning', value, expected, clause: TEXT })
  }
}

function tellUnknown(key: string, value: unknown, { name, elements }: CompiledType, walk: Walk): void {
  const near = [...elements.keys()].find((one) => one.toLowerCase() === key.toLowerCase())
  const expected = near === undefined ? `no such element in ${name}` : `${near}, in this spelling`
  tellBelow(walk, key, { rule: 'r4-unknown-element', value, expected, clause: clauseOf(name) })
}

function tellTwice(key: string, value: unknown, { owner, definedAs }: CompiledElement, walk: Walk): void {
  const expected = `one alternative of ${definedAs} alone`
  tellBelow(walk, key, { rule: 'r4-choice', value, expected, clause: clauseOf(owner, definedAs) })
}
