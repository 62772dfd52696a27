import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { BrowserRefused, openBrowser } from './browser.ts'
import { unpackChromium } from './chromium.ts'

test('a browser opens and renders text', async (context) => {
  const search = await openBrowser()
  if (!search.found) return context.skip(`NO BROWSER STARTS HERE: ${search.reasons.join('; ')}`)
  try {
    assert.match(search.version, /^\d+\./)
    const page = await search.browser.newPage()
    await page.setContent('<!doctype html><title>Held at Kirkvale</title><p>Ade')
    assert.equal(await page.title(), 'Held at Kirkvale')
    assert.equal((await page.screenshot()).subarray(1, 4).toString(), 'PNG')
  } finally {
    await search.browser.close()
  }
})

test('a named program that does not start is refused, never passed over', async () => {
  await assert.rejects(openBrowser({ INTERLOCK_CHROMIUM: '/nowhere/chromium' }), (error) => {
    assert.ok(error instanceof BrowserRefused)
    assert.match(error.message, /^INTERLOCK_CHROMIUM: expected .*"\/nowhere\/chromium" does not: .*unset the variable/)
    return true
  })
})

test('Chromium is unpacked into the first folder that can be written', async (context) => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return context.skip('THE PACKAGE IS FOR LINUX X64 ONLY')
  const folder = await mkdtemp(path.join(tmpdir(), 'interlock-chromium-'))
  try {
    const unpacked = await unpackChromium(['/dev/null', folder])
    assert.ok(unpacked.executablePath.startsWith(folder))
    assert.match(unpacked.env.LD_LIBRARY_PATH ?? '', /al2023\/lib/)
    assert.deepEqual(await unpackChromium([folder]), unpacked, 'the second time nothing changes')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
