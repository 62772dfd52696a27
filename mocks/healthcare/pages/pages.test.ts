import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { HttpResponse, http } from 'msw'
import { ADE, startWorld } from '../test-world.ts'

const HA = { type: 'H', code: 'HA', codeDescription: 'ACCT <open>', dateCreated: '2026-03-01' }
const XSA = { type: 'X', code: 'XSA', codeDescription: 'Staff assaulter', dateCreated: '2026-02-01' }
const NOTES = { type: 'P', code: 'PX', codeDescription: 'Not for nurses', dateCreated: '2026-02-01' }

/** Ade's record, opened by a nurse who is signed in. */
async function atAdes(test: (desk: Desk) => Promise<void>): Promise<void> {
  const world = startWorld()
  await world.run(async () => {
    const id = (await world.received(ADE)).replace('Patient/', '')
    const nurse = await world.signedIn('n1', 'nurse')
    const record = (view = '', entered?: Readonly<Record<string, string>>) =>
      world.page(nurse, `record/${id}${view}`, entered)
    await test({ world, id, nurse, record })
  })
}

interface Desk {
  readonly world: ReturnType<typeof startWorld>
  readonly id: string
  readonly nurse: string
  record(view?: string, entered?: Readonly<Record<string, string>>): ReturnType<Desk['world']['page']>
}

/** The text of a page without its marks. */
const wordsOf = (text: string) => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

describe('signing in', () => {
  it('shows nothing to anybody who is not signed in, and nothing after signing out', async () => {
    const world = startWorld()
    await world.run(async () => {
      assert.equal((await world.page('', 'people')).headers.get('location'), '/pages/sign-in')
      const refused = await world.page('', 'sign-in', { user: 'n1', password: 'wrong' })
      assert.equal(refused.status, 403)
      assert.equal(refused.headers.get('set-cookie'), null)
      const nurse = await world.signedIn('n1', 'nurse')
      assert.equal((await world.page(nurse, 'people')).status, 200)
      await world.page(nurse, 'sign-out', {})
      assert.equal((await world.page(nurse, 'people')).status, 303)
    })
  })

  it('gives a role what the interface gives it, and no more', async () => {
    await atAdes(async ({ world, id }) => {
      world.prison.alerts = [HA]
      const clerk = await world.signedIn('c1', 'clinic-clerk')
      const { text } = await world.page(clerk, `record/${id}`)
      assert.match(wordsOf(text), /Risk: Withheld from your role/)
      assert.doesNotMatch(text, /ACCT/)
      assert.match(wordsOf(text), /Problems Your role does not see these/)
    })
  })
})

describe('finding a person', () => {
  it('finds by number and by family name, and guesses nobody', async () => {
    await atAdes(async ({ world, nurse }) => {
      assert.match((await world.page(nurse, `people?q=${ADE.toLowerCase()}`)).text, /ARBELCOR, Ade/)
      assert.match((await world.page(nurse, 'people?q=arbelcor')).text, /ARBELCOR, Ade/)
      const { text } = await world.page(nurse, 'people?q=%3Cb%3E')
      assert.match(text, /Nobody found for “&lt;b&gt;”/)
    })
  })
})

describe('risk on a page', () => {
  it('is every alert that the role may see, with code, words, start, source and person', async () => {
    await atAdes(async ({ world, record }) => {
      world.prison.alerts = [HA, XSA, NOTES]
      const { text, headers } = await record()
      const words = wordsOf(text)
      assert.match(words, /Risk: 2 active alerts ACCT &lt;open&gt; \(HA\) Staff assaulter \(XSA\)/)
      assert.match(words, /Confirmed by the prison on 2 March 2026 at 09:00, less than a minute ago/)
      assert.match(words, /HA ACCT &lt;open&gt; 1 March 2026 Prison ARBELCOR, Ade/)
      assert.doesNotMatch(text, /Not for nurses/)
      assert.equal(headers.get('cache-control'), 'no-store')
    })
  })

  for (const [state, arrange, said] of [
    ['none', [], /Risk: No known risks.*Confirmed by the prison/],
    ['unavailable', undefined, /Risk: Not available Never confirmed by the prison.*Telephone/],
  ] as const)
    it(`that is ${state} says so in words`, async () => {
      await atAdes(async ({ world, record }) => {
        if (!arrange) world.prison.instead = http.get('*/alerts', () => HttpResponse.json({}, { status: 500 }))
        assert.match(wordsOf((await record()).text), said)
      })
    })

  it('that is old says how old, and that it is not current', async () => {
    await atAdes(async ({ world, record }) => {
      world.prison.alerts = [HA]
      await record()
      world.prison.instead = http.get('*/alerts', () => HttpResponse.json({}, { status: 500 }))
      await world.clock.sleep(3 * 3_600_000)
      assert.match(wordsOf((await record()).text), /Not current.*2 March 2026 at 09:00, 3 hours ago.*Telephone/)
    })
  })

  it('stands on every page of the record, and on the piece that an open page asks for', async () => {
    await atAdes(async ({ world, record }) => {
      world.prison.alerts = [HA]
      for (const view of ['', '/history', '/notes', '/appointments', '/book', '/reception', '/registration', '/risk'])
        assert.match((await record(view)).text, /aria-label="Risk"/, view)
    })
  })

  it('that is over stays in the history, with its dates', async () => {
    await atAdes(async ({ world, record }) => {
      world.prison.alerts = [{ ...HA, dateExpired: '2026-03-02', active: false }]
      assert.match(wordsOf((await record()).text), /Risk: No known risks/)
      assert.match(wordsOf((await record('/history')).text), /HA ACCT &lt;open&gt; 1 March 2026 2 March 2026/)
    })
  })
})

describe('what staff enter', () => {
  it('is booked, refused with a warning that keeps what was entered, and taken once it is known', async () => {
    await atAdes(async ({ world, record }) => {
      world.prison.alerts = [XSA]
      const entered = {
        name: 'Dental check',
        date: '2026-03-03',
        from: '10:00',
        to: '10:20',
        place: 'in cell',
        with: 'n1',
      }
      const refused = await record('/book', entered)
      assert.equal(refused.status, 422)
      assert.match(wordsOf(refused.text), /Risk to staff: Staff assaulter/)
      assert.match(refused.text, /value="Dental check"/)
      const reasons = [...refused.text.matchAll(/name="known" value="([^"]*)"/g)].map((found) => found[1] ?? '')
      assert.deepEqual(reasons, ['risk-to-staff'])
      const next = await record('/book', { ...entered, known: 'risk-to-staff' })
      // The fake prison of these tests tells of no commitments.
      assert.match(next.text, /value="commitments-unavailable"/)
    })
  })

  it('is a note, kept as it was written', async () => {
    await atAdes(async ({ record }) => {
      assert.equal((await record('/notes', { note: 'Slept <well>' })).status, 303)
      assert.match((await record('/notes')).text, /Slept &lt;well&gt;/)
    })
  })

  it('is an assessment, which says why it goes on without what did not come', async () => {
    await atAdes(async ({ record }) => {
      assert.match(wordsOf((await record('/reception')).text), /Escort record: risk Missing: ask for it/)
      assert.equal((await record('/reception', { note: 'Fit', without: '' })).status, 422)
      assert.equal((await record('/reception', { note: 'Fit', without: 'Asked the escort' })).status, 303)
      assert.match(
        wordsOf((await record('/reception')).text),
        /Completed Because 2 March 2026 at 09:00 Asked the escort/,
      )
    })
  })

  it('is a decision about registration, explained before it is made', async () => {
    await atAdes(async ({ record }) => {
      assert.doesNotMatch((await record('/registration')).text, /type="radio"/)
      await record('/registration', { explain: 'yes' })
      const { text } = await record('/registration')
      assert.match(wordsOf(text), /You get health care in this prison either way/)
      const decision = /name="decision" value="([^"]*)"/.exec(text)?.[1] ?? ''
      const decided = {
        decision,
        choice: 'deny',
        ...{ by: 'n1', on: '2026-03-02', at: '08:50' },
        language: 'en',
        format: 'spoken',
        understood: 'She stays with her GP',
      }
      assert.equal((await record('/registration', decided)).status, 303)
      assert.match(wordsOf((await record('/registration')).text), /Decision Do not register/)
    })
  })

  it('is a reason, without which an emergency shows nothing', async () => {
    await atAdes(async ({ world, record }) => {
      world.prison.alerts = [HA]
      const refused = await record('/emergency', { reason: ' ' })
      assert.equal(refused.status, 422)
      assert.doesNotMatch(refused.text, /ARBELCOR/)
      const words = wordsOf((await record('/emergency', { reason: 'Collapsed' })).text)
      assert.match(words, /ARBELCOR, Ade.*You can see this until.*ACCT &lt;open&gt;/)
    })
  })
})

describe('what is not about one person', () => {
  it('is the work that waits, most urgent first, with whose it is', async () => {
    await atAdes(async ({ world, nurse }) => {
      const words = wordsOf((await world.page(nurse, 'work')).text)
      assert.match(words, /Urgent First-stage health assessment.*ARBELCOR, Ade.*Routine/)
    })
  })

  it('is the exchange with each prison, which staff switch off and on', async () => {
    await atAdes(async ({ world, nurse }) => {
      const { text } = await world.page(nurse, 'exchange')
      assert.match(wordsOf(text), /Kirkvale On 0 Switch off/)
      const endpoint = /name="endpoint" value="([^"]*)"/.exec(text)?.[1] ?? ''
      await world.page(nurse, 'exchange', { endpoint, to: 'off' })
      assert.match(wordsOf((await world.page(nurse, 'exchange')).text), /Kirkvale Off: nothing is sent/)
    })
  })

  it('is a clinic: whom the user expects on a day, and nobody else', async () => {
    await atAdes(async ({ world, id, nurse }) => {
      const appointment = (start: string, name: string) => ({
        ...{
          resourceType: 'Appointment',
          status: 'booked',
          description: name,
          start,
          end: start.replace(':00:00Z', ':20:00Z'),
        },
        participant: ['Patient/'.concat(id), 'Practitioner/n1'].map((reference) => ({
          ...{ actor: { reference }, status: 'accepted' },
        })),
        extension: ['commitments-unavailable'].map((valueCode) => ({
          ...{ url: 'https://interlock.example/fhir/StructureDefinition/acknowledged', valueCode },
        })),
      })
      const inCell = { url: 'https://interlock.example/fhir/StructureDefinition/in-cell', valueBoolean: true }
      for (const one of [
        appointment('2026-03-03T10:00:00Z', 'Dental check'),
        appointment('2026-03-04T10:00:00Z', 'Later'),
      ]) {
        const booked = { ...one, extension: [...one.extension, inCell] }
        const answer = await world.ask('POST', 'nurse', 'Appointment', booked)
        assert.equal(answer.status, 201, JSON.stringify(answer.body))
      }
      const words = wordsOf((await world.page(nurse, 'clinic?date=2026-03-03')).text)
      assert.match(
        words,
        /10:00 to 10:20 ARBELCOR, Ade A1234AB Dental check In cell Not available: ask the prison Booked/,
      )
      assert.doesNotMatch(words, /Later/)
    })
  })

  it('is the explanation of registration in several languages and forms, each with a version', async () => {
    await atAdes(async ({ world, nurse }) => {
      const { text } = await world.page(nurse, 'explanations')
      const listed = [...text.matchAll(/href="\/pages\/(explanations\/[^"]*)"/g)].map((found) => found[1] ?? '')
      assert.equal(listed.length, 6)
      for (const path of listed) assert.match((await world.page(nurse, path)).text, /Version 1/, path)
      const sound = await world.page(nurse, 'explanations/en-audio.wav')
      assert.equal(sound.headers.get('content-type'), 'audio/wav')
      assert.equal((await world.page(nurse, 'explanations/fr-audio')).status, 404)
    })
  })
})
