import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { HttpResponse, http } from 'msw'
import { type Listener, listen } from '../../../mocks/serve.ts'
import { systemClock } from '../../domain/clock.ts'
import { type NoBrowser, type OpenBrowser, openBrowser } from '../browser.ts'
import { ownContext } from './context.ts'
import { leadOn, watchedFromNow } from './traffic.ts'

/** A page that looks again by itself all the time, and answers a press only after a while. */
const RESTLESS = `<!DOCTYPE html><html lang="en"><title>T</title><main></main>
<button onclick="setTimeout(draw, 400)">Find</button>
<script>async function draw() {
  document.querySelector('main').textContent = await (await fetch('/part')).text()
}
setInterval(() => fetch('/again?at=' + Date.now()), 160)</script>`

describe('what follows a press', () => {
  let search: OpenBrowser | NoBrowser
  let listener: Listener
  before(async () => {
    listener = await listen()
    search = await openBrowser(process.env, ['127.0.0.1'])
    listener.attach([
      http.get(`${listener.url}/restless`, () => {
        return new HttpResponse(RESTLESS, { headers: { 'content-type': 'text/html' } })
      }),
      http.get(`${listener.url}/again`, () => new HttpResponse('again')),
      http.get(`${listener.url}/part`, async () => {
        await systemClock.sleep(60)
        return new HttpResponse('part')
      }),
    ])
  })
  after(async () => {
    if (search.found) await search.browser.close()
    await listener.close()
  })

  test('is not what a page asks for again by itself', async (context) => {
    if (!search.found) return context.skip(`NO BROWSER STARTS HERE: ${search.reasons.join('; ')}`)
    const window = await ownContext(search.browser)
    const page = await window.newPage()
    watchedFromNow(page)
    const again = page.waitForResponse(/again/)
    await page.goto(`${listener.url}/restless`)
    await again
    await leadOn(page, () => page.getByRole('button').click())
    assert.equal(await page.getByRole('main').innerText(), 'part')
    await window.close()
  })
})
