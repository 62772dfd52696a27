import assert from 'node:assert/strict'
import { test } from 'node:test'
import { record, rehearsal } from './fixture/record.fixture.ts'
import { printDocument } from './html/print.ts'
import { renderPdf } from './pdf.ts'

test('the document for paper links only to itself and to published sources', () => {
  const text = printDocument(record)
  const ids = new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
  for (const [, href = ''] of text.matchAll(/<a[^>]* href="([^"]*)"/g))
    assert.ok(href.startsWith('https://') || ids.has(href.slice(1)), href)
  assert.equal(ids.size, [...text.matchAll(/ id="/g)].length, 'no id stands twice')
})

test('the PDF is tagged, has an outline and holds every requirement', async (context) => {
  const made = await renderPdf(rehearsal)
  if ('skipped' in made) return context.skip(made.skipped.toUpperCase())
  const text = made.pdf.toString('latin1')
  assert.match(text, /^%PDF-/)
  for (const part of ['/StructTreeRoot', '/MarkInfo', '/Outlines', '/Lang']) assert.ok(text.includes(part), part)
})
