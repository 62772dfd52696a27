import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConformanceRecord } from '../verdict/record.ts'
import { readEvidence } from './fixture/evidence.fixture.ts'
import { record } from './fixture/record.fixture.ts'
import { renderReport } from './render.ts'

const ofPrison: ConformanceRecord = {
  ...record,
  run: { ...record.run, candidate: { ...record.run.candidate, role: 'prison' } },
  national: record.readiness.map(({ id }, index) => ({
    dependency: id,
    seen: index === 0 ? 'partial' : 'not shown',
    passed: index === 0 ? 2 : 0,
    examples: index === 0 ? 3 : 0,
  })),
}

test('the report of a prison side is its readiness, with a date on what is on record and on what was seen', () => {
  const page = renderReport(ofPrison, readEvidence).get('index.html') ?? ''
  const [first] = ofPrison.readiness
  assert.ok(first)
  assert.match(page, /<h1[^>]*>.*Readiness of the prison side<\/h1>/)
  assert.match(page, /0 of \d+ there, 1 partly there, 0 absent, \d+ not shown/)
  assert.match(page, new RegExp(`<a href="#${first.id}">${first.id}</a> ${first.title}`))
  assert.match(page, /read on \d+ \w+ \d{4}/)
  assert.match(page, /2 of 3/)
})

test('its pages link to one another, and to no page that a bid alone has', () => {
  const files = renderReport(ofPrison, readEvidence)
  assert.equal(files.get('readiness.html'), undefined)
  const page = files.get('index.html') ?? ''
  for (const [, href = ''] of page.matchAll(/ href="([^"]*)"/g)) {
    const [file = '', fragment] = href.split('#')
    if (/^(https:|record\.json|evidence\/)/.test(href)) continue
    const target = file === '' ? page : files.get(file)
    assert.ok(target, href)
    if (fragment) assert.ok(target.includes(`id="${fragment}"`), href)
  }
})
