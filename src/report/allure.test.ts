import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { openBrowser } from '../drivers/browser.ts'
import { buildAllure } from './allure.ts'
import { tamed } from './allure-page.ts'
import { allureResults } from './allure-results.ts'
import { record, rehearsal, voided } from './fixture/record.fixture.ts'

function statusesOf(of: typeof record): Record<string, number> {
  const results = [...allureResults(of)].filter(([name]) => name.endsWith('-result.json'))
  const statuses = results.map(([, text]): unknown => JSON.parse(text).status)
  return Object.fromEntries(
    Map.groupBy(statuses, String)
      .entries()
      .map(([status, all]) => [status, all.length]),
  )
}

test('nothing passes in Allure that did not pass here', () => {
  const passed =
    record.requirements.filter(({ verdict }) => verdict === 'pass').length +
    record.examples.filter(({ outcome }) => outcome === 'passed').length
  const failed =
    record.requirements.filter(({ verdict }) => verdict === 'fail').length +
    record.examples.filter(({ outcome }) => outcome === 'failed').length
  const total = record.requirements.length + record.examples.length
  const statuses = statusesOf(record)
  assert.equal(statuses.passed, passed)
  assert.equal(statuses.failed, failed)
  assert.equal((statuses.broken ?? 0) + (statuses.skipped ?? 0), total - passed - failed)
})

test('of a void run nothing passes', () => {
  assert.deepEqual(statusesOf(voided), { unknown: voided.requirements.length + voided.examples.length })
})

test('a step that was never run never passes', () => {
  const [example] = record.examples
  assert.ok(example)
  for (const status of ['undefined', 'ambiguous', 'pending', 'skipped'] as const) {
    const steps = [{ keyword: 'Then ', text: 'it is so', status }]
    const one = { ...record, requirements: [], examples: [{ ...example, outcome: 'inconclusive' as const, steps }] }
    const [text = ''] = allureResults(one).values()
    assert.doesNotMatch(text, /"passed"/, status)
  }
})

test('analytics that hide elsewhere in the page stop the export', () => {
  assert.throws(() => tamed('<head></head><body><img src="//www.googletagmanager.com/x"></body>', record), /analytics/)
})

test("Allure's totals equal the record's, no analytics remain, and the page asks nobody", async (context) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'interlock-allure-'))
  try {
    await buildAllure(rehearsal, folder)
    await writeFile(path.join(folder, 'allure-results', 'left-over-result.json'), '{}')
    const built = await buildAllure(record, folder)
    if ('skipped' in built) return context.skip(built.skipped.toUpperCase())
    const page = await readFile(built.page, 'utf8')
    assert.doesNotMatch(page, /googletagmanager|google-analytics|gtag\(/)
    assert.match(page, /Content-Security-Policy/)
    const [, base64 = ''] = /'widgets\/summary\.json','([^']*)'/.exec(page) ?? []
    const { statistic } = JSON.parse(Buffer.from(base64, 'base64').toString('utf8'))
    const none = { failed: 0, broken: 0, skipped: 0, passed: 0, unknown: 0 }
    assert.deepEqual(statistic, {
      ...none,
      ...statusesOf(record),
      total: record.requirements.length + record.examples.length,
    })

    const search = await openBrowser()
    if (!search.found) return context.diagnostic(`NOT LOOKED AT, NO BROWSER: ${search.reasons.join('; ')}`)
    try {
      const tab = await search.browser.newPage()
      const problems: string[] = []
      tab.on('pageerror', (error) => problems.push(error.message))
      tab.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
      tab.on('request', (request) => /^(file|data|blob):/.test(request.url()) || problems.push(request.url()))
      tab.on('dialog', (dialog) => problems.push(dialog.message()))
      await tab.goto(pathToFileURL(built.page).href)
      await tab.getByText('Suites').first().waitFor()
      assert.match((await tab.locator('.interlock-banner').textContent()) ?? '', /Not conformant at the bid stage/)
      assert.deepEqual(problems, [])
    } finally {
      await search.browser.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
