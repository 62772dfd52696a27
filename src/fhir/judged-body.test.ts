import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeBody } from './judged-body.ts'

const FHIR = 'application/fhir+json; charset=utf-8'
const rules = (body: string, media = FHIR) => judgeBody(body, media)?.findings.map(({ rule }) => rule)

test('a body is judged with everything in it', () => {
  const flag = { resourceType: 'Flag', status: 'active', code: { text: 'a' } }
  const body = JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry: [{ resource: flag }] })
  assert.deepEqual(judgeBody(body, FHIR)?.types, ['Bundle', 'Flag'])
  assert.deepEqual(rules(body), ['r4-required'])
  assert.deepEqual(rules(body), ['r4-required'], 'a second time')
})

test('each line of a file of lines is a resource', () => {
  const lines = '{"resourceType":"Patient"}\n{"resourceType":"Patient","gender":"m"}\n'
  assert.deepEqual(rules(lines, 'application/fhir+ndjson'), ['r4-code'])
})

test('what calls itself FHIR and is no JSON, or no resource, is found', () => {
  assert.deepEqual(rules('{"resourceType":"Flag",'), ['json'])
  assert.deepEqual(rules('{}'), ['r4-resource-type'])
})

test('other bodies are none of our business', () => {
  assert.equal(judgeBody('{"a":1}', 'application/json'), undefined)
  assert.equal(judgeBody('<p>"resourceType"</p>', 'text/html'), undefined)
  assert.deepEqual(rules('{"resourceType":"Patient","gender":"m"}', 'application/json'), ['r4-code'])
})
