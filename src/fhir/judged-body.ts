import { hash } from 'node:crypto'
import type { FhirFinding, JudgedBody, JudgeFhir } from '../domain/fhir-seen.ts'
import { isObject } from './finding.ts'
import { fhirFindings } from './validate.ts'

/** Bodies whose judgement is remembered: an answer is often given twice, and a self-test runs the same again and again. */
const MOST_REMEMBERED = 20_000
const remembered = new Map<string, JudgedBody | undefined>()

/** Judges the resources of a body, as they crossed the wire; each body once, by its digest. */
export const judgeBody: JudgeFhir = (body, mediaType) => {
  if (!isFhir(mediaType) && !body.includes('"resourceType"')) return undefined
  const digest = hash('sha256', `${mediaType}\n${body}`, 'base64')
  if (remembered.has(digest)) return remembered.get(digest)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const judged = judge(body, mediaType)
  remembered.set(digest, judged)
  return judged
}

function isFhir(mediaType: string): boolean {
  return /^application\/fhir\+(nd)?json\b/i.test(mediaType)
}

function judge(body: string, mediaType: string): JudgedBody | undefined {
  const texts = /ndjson/i.test(mediaType) ? body.split('\n').filter((line) => line.trim() !== '') : [body]
  const read = texts.map(parsed)
  if (!isFhir(mediaType) && !read.every((one) => isObject(one.value) && typeof one.value.resourceType === 'string'))
    return undefined
  const types = new Set(read.flatMap(({ value }) => typesIn(value)))
  return { types: [...types], findings: read.flatMap(({ value, problem }) => problem ?? fhirFindings(value)) }
}

function parsed(text: string): { readonly value: unknown; readonly problem?: readonly FhirFinding[] } {
  try {
    return { value: JSON.parse(text) }
  } catch {
    const clause = 'https://hl7.org/fhir/R4/json.html'
    return { value: undefined, problem: [{ rule: 'json', severity: 'error', path: 'body', expected: 'JSON', clause }] }
  }
}

/** Of a resource, and of those that a Bundle or Parameters carry. */
function typesIn(value: unknown): readonly string[] {
  if (!isObject(value) || typeof value.resourceType !== 'string') return []
  const carried = [value.entry, value.parameter].flatMap((list) => (Array.isArray(list) ? list : []))
  return [value.resourceType, ...carried.flatMap((one) => (isObject(one) ? typesIn(one.resource) : []))]
}
