import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareRuns } from '../../verdict/compare.ts'
import { matrixOf } from '../../verdict/matrix.ts'
import type { ConformanceRecord } from '../../verdict/record.ts'
import { HOSTILE } from '../fixture/evidence.fixture.ts'
import { record, rehearsal } from '../fixture/record.fixture.ts'
import { renderChange } from './change-page.ts'
import { after, before, bids, byId } from './compare.fixture.ts'
import { renderMatrix } from './matrix-page.ts'

const change = pageOf(renderChange(compareRuns(before, after, byId)))
const matrix = pageOf(renderMatrix(matrixOf(bids, byId)))

function pageOf(files: ReadonlyMap<string, string>): string {
  assert.deepEqual([...files.keys()], ['comparison.html', 'report.css'])
  return files.get('comparison.html') ?? ''
}

function textOf(page: string): string {
  return page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

function named(name: string, of: ConformanceRecord = record) {
  const run = { ...of.run, candidate: { ...of.run.candidate, name, supplier: name } }
  return { name, record: { ...of, run }, remarks: [name] }
}

test('what fell stands before what was fixed, with the examples behind it', () => {
  const places = ['new-failure', 'no-longer-shown', 'not-comparable', 'still-failing', 'fixed', 'unchanged'].map((id) =>
    change.indexOf(`id="${id}"`),
  )
  assert.ok(places.every((place) => place > 0))
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
  const text = textOf(change)
  assert.match(text, /1 requirement fell: RISK-03\./)
  assert.match(text, /New failures .* RISK-03 MUST, core .* Before Met After Not met .* RISK-03\.1 .*Passed .*Failed/)
})

test('the matrix shows the core gate first, calls a bid by its number, and ranks and rates nobody', () => {
  const text = textOf(matrix)
  assert.ok(matrix.indexOf('id="core"') < matrix.indexOf('id="musts"'))
  assert.match(text, /Core gate .*Requirement What is asked Bid 1 Bid 2/)
  assert.match(text, /RISK-03 .*Bid 1 Not met .*Bid 2 Met/)
  assert.match(text, /This is no ranking/)
  assert.doesNotMatch(text, /\d ?%|per cent|[Bb]est|[Ww]inner/)
})

test('what a supplier writes is shown and never obeyed, and stands in no heading of a column', () => {
  const sly = [named(`Bid 2${HOSTILE}`), named('Met</th>'), named('"><b data-x="')]
  const pages = [
    pageOf(renderMatrix(matrixOf(sly, byId))),
    pageOf(renderChange(compareRuns(before, named(HOSTILE), byId))),
  ]
  for (const page of pages) {
    assert.ok(!page.includes(HOSTILE))
    assert.doesNotMatch(page, /<(script|b|img|iframe)\b|<\/th><\/th>| on[a-z]+="| style="/)
  }
  for (const [, head] of (pages[0] ?? '').matchAll(/<th role="columnheader"[^>]*>([^<]*)<\/th>/g))
    assert.match(head ?? '', /^(Bid \d|[A-Z][a-z]+( [a-z]+)*|Core gate|All MUSTs)$/)
})

test('a rehearsal is no evidence on these pages either', () => {
  const both = [named('a', rehearsal), named('b', rehearsal)]
  for (const page of [
    renderMatrix(matrixOf(both, byId)),
    renderChange(compareRuns(named('a', rehearsal), named('a', rehearsal), byId)),
  ].map(pageOf)) {
    assert.match(page, /Rehearsal: this is not evidence/)
    assert.doesNotMatch(page, /nhsuk-tag--green">/)
  }
})

test('a stamp that only one run has is said of that run', () => {
  const page = pageOf(renderMatrix(matrixOf([named('a'), named('b', rehearsal)], byId)))
  assert.match(page, /<li>Bid 2: Reference: a system of Interlock itself/)
})
