import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { HttpResponse, http } from 'msw'
import { type Listener, listen } from '../../../mocks/serve.ts'
import { systemClock } from '../../domain/clock.ts'
import type { Screens } from '../../domain/named-places.ts'
import { CandidateUnreachable, ConfigurationProblem, NonConformance, PossibleLiveData } from '../../domain/outcomes.ts'
import type { Sight } from '../../domain/sights.ts'
import { type NoBrowser, type OpenBrowser, openBrowser } from '../browser.ts'
import { choose, goesOnKnowing } from './booking.ts'
import { answerOn } from './booking-answer.ts'
import { ownContext } from './context.ts'
import { announced, clippedTexts, seenText, writtenIn } from './in-page.ts'
import { type Sitting, sittingAt } from './sitting.ts'
import { rowsOf } from './tables.ts'

const PAGE = `<!DOCTYPE html><html lang="en"><title>T</title><style>body{margin:0}.far{margin-top:3000px}</style>
<section aria-label="Risk"><p>ACCT open</p><p style="opacity:0">Clear</p><p style="font-size:2px">Tiny</p></section>
<table aria-label="Alerts"><tr><th>Code<th>Since<tbody><tr><td>HA<td>2 March 2026</table>
<table><tr><th scope=row>State<td>No  known risks</table>
<button>Find</button><button>Twice</button><button>Twice</button>
<p role="status">The risk has changed</p><div style="width:20px;height:9px;overflow:hidden">Far too long to fit</div>
<div style="position:absolute;top:0;left:0;width:400px;height:40px;background:#fff;display:none" id="cover"></div>
<p class="far">End</p><script>console.error('no such thing')</script><img src="http://192.0.2.1/elsewhere.png" alt="">`

/** A page that asks for more and draws it by itself, with lists in the place of tables. */
const SELF_DRAWN = `<!DOCTYPE html><html lang="en"><title>T</title>
<ul aria-label="Alerts"><li><dl><div><dt>Code<dd>HA</div><div><dt>Since<dd>2 March 2026</div></dl></ul>
<dl><dt>Now<dd>Up to date<dt>Last asked<dd>2 March 2026 10:00</dl>
<p role="group" aria-label="Advice">Advice: telephone</p>
<div role="radiogroup" aria-label="Seen by"><label><input type="radio" name="a"> Nurse J</label></div>
<button onclick="draw()">Find</button><main></main>
<script>async function draw() {
  const main = document.querySelector('main')
  for (const part of [1, 2]) main.textContent += await (await fetch('/part')).text()
}</script>`

/** The same things to do, with other widgets than forms have. */
const OTHER_WIDGETS = `<!DOCTYPE html><html lang="en"><title>T</title>
<div role="textbox" contenteditable aria-label="Note"></div><section aria-label="Risk">A warning</section>
<button onclick="document.body.append('pressed')">Find</button><button aria-label="Twice">Go on</button>`

const SCREENS: Screens = {
  places: {
    currency: { role: 'definition', name: 'Now' },
    'what to do': { role: 'group', name: 'Advice*' },
    content: { role: 'main', name: '*' },
    'held by': { role: 'radiogroup', name: 'Seen by' },
    risk: { role: 'region', name: 'Risk' },
    find: { role: 'button', name: 'Find' },
    book: { role: 'button', name: 'Twice' },
    'know of it': { role: 'button', name: 'Find' },
    warning: { role: 'alertdialog', name: 'Warning' },
    note: { role: 'textbox', name: 'Note' },
    state: { role: 'row', name: 'State *' },
    'active alerts': { role: 'table', name: 'Alerts' },
  },
  views: [],
  columns: { code: 'Code', since: 'Since' },
  words: {},
}

const HTML = { headers: { 'content-type': 'text/html' } }

describe('somebody in front of a screen', () => {
  let search: OpenBrowser | NoBrowser
  let listener: Listener
  let gone: string
  before(async () => {
    listener = await listen()
    const other = await listen()
    gone = other.url
    await other.close()
    search = await openBrowser(process.env, ['127.0.0.1'])
    listener.attach([
      http.get(`${listener.url}/away`, () => Response.redirect(`http://localhost:${listener.port}/page`, 302)),
      http.get(`${listener.url}/self-drawn`, () => new HttpResponse(SELF_DRAWN, HTML)),
      http.get(`${listener.url}/other-widgets`, () => new HttpResponse(OTHER_WIDGETS, HTML)),
      http.get(`${listener.url}/part`, async () => {
        await systemClock.sleep(60)
        return new HttpResponse('part ')
      }),
      http.get(`${listener.url}/page`, () => new HttpResponse(PAGE, HTML)),
    ])
  })
  after(async () => {
    if (search.found) await search.browser.close()
    await listener.close()
  })

  const sit = async (use: (sitting: Sitting, kept: Kept) => Promise<void>) => {
    assert.ok(search.found)
    const sights: Sight[] = []
    const trees: string[] = []
    const pictures: Uint8Array[] = []
    const context = await ownContext(search.browser)
    const keepPage = (text: string) => {
      if (text.includes('a real patient')) throw new PossibleLiveData('a page')
      return { file: `evidence/${trees.push(text)}.txt`, digest: '' }
    }
    const sitting = await sittingAt({
      ...{ context, screens: SCREENS, clock: systemClock, signal: new AbortController().signal, patienceMs: 300 },
      ...{ keepPage, saw: (sight: Sight) => sights.push(sight), sights: () => sights.length },
      keepPicture: (bytes) => ({ file: `evidence/${pictures.push(bytes)}.png`, digest: '' }),
    })
    await sitting.page.goto(`${listener.url}/page`)
    await use(sitting, { sights, trees, pictures })
    await context.close()
  }
  interface Kept {
    readonly sights: readonly Sight[]
    readonly trees: readonly string[]
    readonly pictures: readonly Uint8Array[]
  }
  const inBrowser = (name: string, use: Parameters<typeof sit>[0]) =>
    test(name, async (context) => {
      if (!search.found) return context.skip(`NO BROWSER STARTS HERE: ${search.reasons.join('; ')}`)
      await sit(use)
    })

  inBrowser('sees what is in sight, legible and uncovered, and nothing else', async ({ at, page }) => {
    assert.equal(await at('risk').evaluateAll(seenText), 'ACCT open')
    await page.evaluate('document.getElementById("cover").style.display = "block"')
    assert.equal(await at('risk').evaluateAll(seenText), '')
    await page.evaluate('document.getElementById("cover").style.display = "none"; scrollTo(0, 2500)')
    assert.equal(await at('risk').evaluateAll(seenText), '')
  })

  inBrowser('reads tables by their headings and rows by their names', async ({ at, says }) => {
    assert.deepEqual(await rowsOf(at('active alerts'), SCREENS), [{ code: 'HA', since: '2 March 2026' }])
    assert.equal(await says('state'), 'No known risks')
  })

  inBrowser('reads lists by their terms, and definitions by the term before them', async ({ at, page, says }) => {
    await page.goto(`${listener.url}/self-drawn`)
    const list = page.getByRole('list', { name: 'Alerts' })
    assert.deepEqual(await rowsOf(list, SCREENS), [{ code: 'HA', since: '2 March 2026' }])
    assert.equal(await says('currency'), 'Up to date')
    assert.equal(await says('what to do'), 'telephone')
    assert.equal(await says('state'), undefined)
    await choose(at('held by'), 'Nurse J')
    assert.ok(await page.getByRole('radio').isChecked())
  })

  inBrowser('writes, and goes on knowing of a warning, with other widgets than those of a form', async (sitting) => {
    const { at, does, fill, page } = sitting
    await page.goto(`${listener.url}/other-widgets`)
    await fill('note', 'Slept badly, and')
    assert.equal(await at('note').evaluate(writtenIn), 'Slept badly, and')
    await goesOnKnowing(sitting, 'book')
    assert.match(await page.locator('body').innerText(), /pressed/)
    await assert.rejects(
      does('a choice', () => at('risk').selectOption('A')),
      (error) => error instanceof ConfigurationProblem && /cannot do that/.test(error.message),
    )
    await assert.rejects(
      does('a script of ours', () => at('risk').evaluate('nothing.at.all')),
      (error) => error instanceof Error && !(error instanceof ConfigurationProblem),
    )
  })

  inBrowser('is answered by a warning or by what is listed, and not by what else is still offered', async (sitting) => {
    const asked = { what: 'a booking', asked: 'booking' } as const
    const { accepted } = await answerOn(sitting, SCREENS, { ...asked, isDone: async () => true })
    assert.ok(accepted)
    assert.ok(!(await answerOn(sitting, SCREENS, { ...asked, isDone: async () => false })).accepted)
    await sitting.page.evaluate(
      'document.body.insertAdjacentHTML("beforeend", "<p role=alertdialog aria-label=Warning>Stop</p>")',
    )
    assert.ok(!(await answerOn(sitting, SCREENS, { ...asked, isDone: async () => true })).accepted)
  })

  inBrowser('waits for all that a page draws by itself', async ({ press, page, says }) => {
    await page.goto(`${listener.url}/self-drawn`)
    await press('find')
    assert.equal(await says('content'), 'part part')
  })

  inBrowser('hears what is announced, and finds texts that are cut off', async ({ page }) => {
    assert.equal(await page.evaluate(announced), 'The risk has changed')
    assert.deepEqual(await page.locator('div').evaluateAll(clippedTexts), ['Far too long to fit'])
  })

  inBrowser('keeps a picture and the accessibility tree of each look, with what went wrong', async (sitting, kept) => {
    const seen = await sitting.look('a page')
    assert.equal(seen, 'a page, on the page /page (look 1)')
    assert.match(kept.trees[0] ?? '', /region "Risk"/)
    const [look] = kept.sights
    assert.deepEqual([look?.number, look?.page, look?.screenshot?.file], [1, '/page', 'evidence/1.png'])
    assert.match(look?.troubles.join('\n') ?? '', /no such thing/)
    assert.match(look?.troubles.join('\n') ?? '', /elsewhere\.png was not loaded: net::ERR_NAME_NOT_RESOLVED/)
  })

  inBrowser('keeps no picture of what may be a real patient', async ({ look, page }, { pictures }) => {
    await page.evaluate('document.body.append("a real patient")')
    await assert.rejects(look('a page'), PossibleLiveData)
    assert.equal(pictures.length, 0)
  })

  inBrowser(
    'says in the words of a user what is missing, and whose mistake it is',
    async ({ tap, fill, at, does, page }) => {
      await tap('find')
      await assert.rejects(fill('note', 'text'), (error) => {
        assert.ok(error instanceof NonConformance)
        assert.match(error.message, /^Expected the textbox "Note" that can be filled in; found that it was not there/)
        return true
      })
      assert.throws(() => at('dialogue'), ConfigurationProblem)
      await assert.rejects(
        does('one place', () => at('book').innerText()),
        ConfigurationProblem,
      )
      await assert.rejects(
        does('a page', () => page.goto(gone)),
        CandidateUnreachable,
      )
    },
  )

  inBrowser('gets to no address that is not allowed', async ({ page }) => {
    await assert.rejects(page.goto('http://192.0.2.1/'), /ERR_NAME_NOT_RESOLVED/)
  })

  inBrowser('is led to no other host by a redirect', async ({ page }) => {
    await assert.rejects(page.goto(`${listener.url}/away`), /ERR_NAME_NOT_RESOLVED/)
  })
})
