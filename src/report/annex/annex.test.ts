import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import type { RequirementFacts } from '../../domain/run-facts.ts'
import { annex, type SpecificationFacts } from './annex.ts'
import { annexCsv } from './csv.ts'
import { annexDocx } from './docx.ts'
import { annexPage } from './html.ts'

const ROW: RequirementFacts = {
  ...{ id: 'RISK-01', area: 'RISK', level: 'must', core: true, binds: 'hc', stage: 'bid' },
  ...{ text: 'Risk is shown', why: '=1+1 is no formula, and "quoted", too', followsFrom: 'finding F2' },
  ...{ verifiedBy: 'scenario', needsFromPrison: ['D4'], routes: ['fhir'], limits: ['risk.open'], function: 'risk' },
  sources: [{ cite: 'A <report>', grade: 'V', url: 'https://report.example/' }],
  evidence: ['A procedure'],
}
const FACTS: SpecificationFacts = {
  ...{ release: '0.1', digest: 'a'.repeat(64), areas: [{ id: 'RISK', title: 'Risk at the point of need' }] },
  requirements: [ROW],
  limits: [
    ...[{ id: 'risk.open', name: 'risk opening limit', value: 2, unit: 's', grade: 'P', statistic: 'p95' } as const],
    ...[{ id: 'unused', name: 'another limit', value: 9, unit: 's', grade: 'P', statistic: 'each' } as const],
  ].map((limit) => ({ ...limit, ceiling: 9, because: 'Nobody waits longer' })),
  readiness: [
    {
      ...{ id: 'D4', title: 'Alerts', status: 'absent', requirements: ['RISK-01'], examples: [] },
      ...{ citation: 'Source of the interface', seen: '2026-03-02' },
    },
  ],
  examples: [{ id: 'RISK-01.1', requirement: 'RISK-01', title: 'An alert is shown' }],
}

/** The text of the main part of a Word file. */
async function wordsIn(docx: Uint8Array): Promise<string> {
  const bytes = Buffer.from(docx)
  const name = bytes.indexOf('word/document.xml')
  const [nameLength, extraLength] = [bytes.readUInt16LE(name - 4), bytes.readUInt16LE(name - 2)]
  const directory = bytes.lastIndexOf('word/document.xml')
  const size = bytes.readUInt32LE(directory - 26)
  const from = name + nameLength + extraLength
  return inflateRawSync(bytes.subarray(from, from + size)).toString('utf8')
}

test('every form holds the requirement, its limit with its grade, its documents, examples and sources', async () => {
  const blocks = annex(FACTS)
  const forms = [annexPage(blocks), await wordsIn(await annexDocx(blocks)), annexCsv(FACTS)]
  for (const form of forms)
    for (const words of ['Risk is shown', 'risk opening limit: 2 seconds, kept by 95 of 100', 'A procedure'])
      assert.ok(form.includes(words), `${words} is missing in ${form.slice(0, 60)}`)
  for (const form of forms) for (const words of ['RISK-01.1', 'An alert is shown']) assert.ok(form.includes(words))
  for (const form of forms) assert.ok(!form.includes('another limit'))
})

test('the page runs nothing, and what sources say stays text', () => {
  const page = annexPage(annex(FACTS))
  assert.doesNotMatch(page, /<script|onerror|<report>/)
  assert.match(page, /A &lt;report&gt;/)
})

test('links of the page lead to places in it', () => {
  const page = annexPage(annex(FACTS))
  for (const [, anchor] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(page.includes(`id="${anchor}"`), anchor)
})

test('the Word file has real headings, bookmarks and links', async () => {
  const words = await wordsIn(await annexDocx(annex(FACTS)))
  for (const level of [1, 2, 3]) assert.ok(words.includes(`w:val="Heading${level}"`))
  assert.match(words, /<w:bookmarkStart [^>]*w:name="at_RISK"/)
  assert.match(words, /<w:hyperlink [^>]*w:anchor="at_prison_side"/)
})

test('no cell of the table is a formula', () => {
  const csv = annexCsv(FACTS)
  assert.match(csv, /,"'=1\+1 is no formula, and ""quoted"", too",/)
  assert.equal(csv.split('\r\n').length, 3)
})
