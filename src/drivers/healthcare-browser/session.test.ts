import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HttpResponse, http } from 'msw'
import { listen } from '../../../mocks/serve.ts'
import { openBrowser } from '../browser.ts'
import { ownContext } from './context.ts'
import { secretsOf, sessionIn } from './session.ts'

/** A sign-in that leaves a token in each place in which a browser keeps something. */
const SIGNED_IN = `<!DOCTYPE html><title>T</title><script>
document.cookie = 'token=in-a-cookie-1234'
localStorage.token = JSON.stringify({ access: 'in-local-storage-1234', on: 'true' })
sessionStorage.token = 'in-the-window-1234'
const opening = indexedDB.open('auth', 1)
opening.onupgradeneeded = () => opening.result.createObjectStore('tokens')
opening.onsuccess = () => {
  const writing = opening.result.transaction('tokens', 'readwrite')
  writing.objectStore('tokens').put('in-a-record-1234', 'plain')
  writing.objectStore('tokens').put({ access: { token: 'deep-in-a-record-1234' }, at: new Date(0) }, 'encoded')
  writing.oncomplete = () => { opening.result.close(); document.title = 'kept' }
}
</script>`

test('wherever a browser keeps a token, it is known as a secret', async (context) => {
  const search = await openBrowser(process.env, ['127.0.0.1'])
  if (!search.found) return context.skip(`NO BROWSER STARTS HERE: ${search.reasons.join('; ')}`)
  const listener = await listen()
  listener.attach([
    http.get(`${listener.url}/`, () => new HttpResponse(SIGNED_IN, { headers: { 'content-type': 'text/html' } })),
  ])
  try {
    const window = await ownContext(search.browser)
    const page = await window.newPage()
    await page.goto(`${listener.url}/`)
    await page.waitForFunction('document.title === "kept"')
    const secrets = secretsOf(await sessionIn(window, new Date('2026-03-02T09:00:00Z')))
    for (const where of ['in-a-cookie', 'in-local-storage', 'in-the-window', 'in-a-record', 'deep-in-a-record'])
      assert.ok(secrets.includes(`${where}-1234`), where)
    assert.ok(!secrets.includes('true'))
  } finally {
    await search.browser.close()
    await listener.close()
  }
})
