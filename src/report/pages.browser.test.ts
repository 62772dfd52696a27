import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { type NoBrowser, type OpenBrowser, openBrowser, type Page } from '../drivers/browser.ts'
import { compareRuns } from '../verdict/compare.ts'
import { matrixOf } from '../verdict/matrix.ts'
import { renderChange } from './compare/change-page.ts'
import { after as afterwards, before as beforehand, bids, byId } from './compare/compare.fixture.ts'
import { renderMatrix } from './compare/matrix-page.ts'
import { readEvidence } from './fixture/evidence.fixture.ts'
import { partial, record, rehearsal, voided } from './fixture/record.fixture.ts'
import { renderReport } from './render.ts'

const KINDS = [
  'index.html',
  'readiness.html',
  'requirements/RISK-01.html',
  'requirements/RISK-03.html',
  'examples/target/RISK-03.1.html',
  'examples/target/nobody.html',
]
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe('The pages in a browser', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'interlock-report-'))
  let search: OpenBrowser | NoBrowser

  before(async () => {
    const every: Readonly<Record<string, ReadonlyMap<string, string>>> = {
      record: renderReport(record, readEvidence),
      rehearsal: renderReport(rehearsal, readEvidence),
      voided: renderReport(voided, readEvidence),
      partial: renderReport(partial, readEvidence),
      change: renderChange(compareRuns(beforehand, afterwards, byId)),
      bids: renderMatrix(matrixOf(Array.from({ length: 6 }, () => bids).flat(), byId)),
    }
    for (const [name, files] of Object.entries(every))
      for (const [file, text] of files) {
        const target = path.join(folder, name, file)
        mkdirSync(path.dirname(target), { recursive: true })
        writeFileSync(target, text)
      }
    search = await openBrowser()
  })
  after(async () => {
    if (search.found) await search.browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const look = async (file: string, width: number, use: (page: Page) => Promise<void>) => {
    assert.ok(search.found)
    const context = await search.browser.newContext({ viewport: { width, height: 900 } })
    const page = await context.newPage()
    const problems: string[] = []
    page.on('console', (message) => problems.push(message.text()))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) problems.push(`asked for ${request.url()}`)
    })
    await page.goto(pathToFileURL(path.join(folder, file)).href)
    await use(page)
    assert.deepEqual(problems, [], file)
    await context.close()
  }
  const noBrowser = () => (search.found ? undefined : `NO BROWSER STARTS HERE: ${search.reasons.join('; ')}`)

  for (const file of [
    ...KINDS.map((kind) => `record/${kind}`),
    'rehearsal/index.html',
    'voided/index.html',
    'partial/index.html',
    'change/comparison.html',
    'bids/comparison.html',
  ])
    test(`${file} breaks no accessibility rule, wide or at 400 % zoom`, async (context) => {
      const missing = noBrowser()
      if (missing) return context.skip(missing)
      for (const width of [1280, 320])
        await look(file, width, async (page) => {
          const { violations } = await new AxeBuilder({ page }).options({ preload: false }).withTags(RULES).analyze()
          const told = violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes[0]?.html}`)
          assert.deepEqual(told, [])
          const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
          assert.equal(wide, 0, `nothing sticks out at ${width} px`)
        })
    })

  test('at 400 % zoom a page shows one link back, to the page above it', async (context) => {
    const missing = noBrowser()
    if (missing) return context.skip(missing)
    await look('record/examples/target/RISK-03.1.html', 320, async (page) => {
      assert.equal(await page.getByRole('link', { name: 'Back to RISK-03' }).isVisible(), true)
      assert.equal(await page.getByRole('link', { name: 'Report', exact: true }).isVisible(), false)
    })
    await look('record/examples/target/RISK-03.1.html', 1280, async (page) => {
      assert.equal(await page.getByRole('link', { name: 'Report', exact: true }).isVisible(), true)
    })
  })

  test('the stylesheet is applied, so the policy lets it in', async (context) => {
    const missing = noBrowser()
    if (missing) return context.skip(missing)
    await look('rehearsal/requirements/RISK-01.html', 1280, async (page) => {
      const ground = await page.evaluate('getComputedStyle(document.querySelector(".il-stamps")).backgroundColor')
      assert.equal(ground, 'rgb(255, 235, 59)')
      const mark = await page.evaluate('getComputedStyle(document.body, "::before").content')
      assert.equal(mark, '"SPECIMEN"')
    })
  })
})
