import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Exchange } from '../domain/exchange.ts'
import { PossibleLiveData } from '../domain/outcomes.ts'
import { nhsCheckDigit, personFor } from '../domain/people.ts'
import { redaction } from './redaction.ts'

const SECRET = 'pr!son/key+"7&é" 42'

function exchange(parts: {
  url?: string
  asked?: string
  answered?: string
  headers?: Record<string, string>
}): Exchange {
  return {
    direction: 'outgoing',
    party: 'healthcare',
    request: {
      method: 'GET',
      url: parts.url ?? 'http://hc.test/fhir/Patient',
      headers: parts.headers ?? {},
      ...(parts.asked === undefined ? {} : { body: parts.asked }),
    },
    response: { status: 200, headers: {}, body: parts.answered ?? '' },
    startedAt: '2026-03-02T09:00:00.000Z',
    durationMs: 1,
  }
}

/** A valid NHS number of a range in real use, made up by its check digit so that no such number stands in this file. */
function liveNumber(first: '4' | '6' | '7', serial: number): string {
  for (let next = serial; ; next += 1) {
    const nine = first + String(next).padStart(8, '0')
    const check = nhsCheckDigit(nine)
    if (check !== undefined) return nine + check
  }
}

describe('Secrets', () => {
  const json = JSON.stringify(SECRET).slice(1, -1)
  const forms: Readonly<Record<string, string>> = {
    'as it is': SECRET,
    'in a URL': encodeURIComponent(SECRET),
    'in a URL with small letters': encodeURIComponent(SECRET).toLowerCase(),
    'in a form': new URLSearchParams({ k: SECRET }).toString().slice(2).replaceAll('%21', '!'),
    'in JSON': json,
    'in JSON inside JSON': JSON.stringify(json).slice(1, -1),
    'in HTML': SECRET.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
    'in hex': Buffer.from(SECRET).toString('hex'),
    'in HEX': Buffer.from(SECRET).toString('hex').toUpperCase(),
    'in base64': Buffer.from(SECRET).toString('base64'),
    'in base64 after a name': Buffer.from(`user:${SECRET}`).toString('base64'),
    'in base64 after two characters': Buffer.from(`ab${SECRET}xyz`).toString('base64'),
    'in base64url': Buffer.from(`a${SECRET}`).toString('base64url'),
  }
  for (const [name, form] of Object.entries(forms))
    test(`a secret ${name} is not stored`, () => {
      const { exchange: redact, text } = redaction({ secrets: [SECRET] })
      const core = form.slice(3, -4)
      const kept = JSON.stringify(redact(exchange({ answered: `before ${form} after` })).response)
      assert.ok(!kept.includes(JSON.stringify(core).slice(1, -1)), kept)
      assert.match(kept, /before .*\[redacted\].* after/)
      assert.ok(!text(`x${form}x`).includes(core))
    })

  test('headers that carry credentials never show them', () => {
    const names = ['authorization', 'cookie', 'set-cookie', 'x-api-key', 'x-control-key', 'proxy-authorization']
    names.push('Authorization', 'x-auth-token', 'ocp-apim-subscription-key', 'x-amz-security-token')
    const headers = Object.fromEntries(names.map((name) => [name, 'short']))
    const kept = redaction({ secrets: [] }).exchange(exchange({ headers: { ...headers, accept: 'text/plain' } }))
    assert.deepEqual(kept.request.headers, {
      ...Object.fromEntries(names.map((name) => [name, '[redacted]'])),
      accept: 'text/plain',
    })
  })

  test('a token that we sent is not stored when it comes back, nor later', () => {
    const { exchange: redact } = redaction({ secrets: [] })
    const token = 'nurse-token-0001'
    const kept = redact(exchange({ headers: { authorization: `Bearer ${token}` }, answered: `you are ${token}` }))
    assert.equal(kept.response?.body, 'you are [redacted]')
    assert.equal(redact(exchange({ answered: `was ${token}` })).response?.body, 'was [redacted]')
  })

  test('tokens are known by the names they go by, and signed tokens by their shape', () => {
    const { exchange: redact } = redaction({ secrets: [] })
    const answered = `{"access_token": "abc\\"d","expires_in":5,"m":"{\\"id_token\\":\\"xyz\\",\\"a\\":1}"}`
    assert.equal(
      redact(exchange({ answered })).response?.body,
      '{"access_token": "[redacted]","expires_in":5,"m":"{\\"id_token\\":\\"[redacted]\\",\\"a\\":1}"}',
    )
    const form = redact(exchange({ asked: 'grant_type=x&client_assertion=abc&scope=y', url: 'http://a/b?password=q' }))
    assert.equal(form.request.body, 'grant_type=x&client_assertion=[redacted]&scope=y')
    assert.equal(form.request.url, 'http://a/b?password=[redacted]')
    const signed = ['eyJhbGciOiJSUzUxMiJ9', 'eyJzdWIiOiIxMjM0NTYifQ', 'c2lnbmF0dXJl'].join('.')
    assert.equal(redact(exchange({ answered: `<${signed}>` })).response?.body, '<[redacted]>')
  })

  test('the message of a failure is redacted as well', () => {
    const { response: _, ...unanswered } = exchange({})
    const failure = { reason: 'malformed', message: `was answered with ${SECRET}` } as const
    const kept = redaction({ secrets: [SECRET] }).exchange({ ...unanswered, failure })
    assert.equal(kept.failure?.message, 'was answered with [redacted]')
  })

  test('megabytes made to make the search slow are searched all the same', () => {
    const { text } = redaction({ secrets: [SECRET] })
    for (const piece of ['eyJ', '\\', '\\u', '&#1', 'QUJD', '"password"', '\\"password\\":', '4', '4 ', 'a=', '%25'])
      assert.ok(text(piece.repeat(1_000_000) + SECRET).endsWith('[redacted]'), piece)
  })

  test('a secret that is too short to hide is refused', () => {
    assert.throws(() => redaction({ secrets: ['short'] }), /fewer than 8 characters/)
  })

  test('no secret survives, whatever it is and wherever it stands', () => {
    const secret = fc
      .string({ minLength: 8, maxLength: 40, unit: 'grapheme-ascii' })
      .filter((text) => text.trim() === text)
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (hidden, before, after) => {
        const { text } = redaction({ secrets: [hidden] })
        assert.ok(!text(before + hidden + after).includes(hidden))
        const encoded = Buffer.from(before + hidden + after).toString('base64')
        assert.ok(!Buffer.from(text(encoded), 'base64').toString().includes(hidden))
      }),
    )
  })
})

describe('People', () => {
  test('people whom the harness made up stay as they are', () => {
    const { exchange: redact } = redaction({ secrets: [] })
    const ade = personFor('Ade', { seed: 's', runNumber: 1, example: 'RISK-03.1' })
    const sent = exchange({
      url: `http://hc.test/fhir/Patient?identifier=x|${ade.nhsNumber}`,
      answered: JSON.stringify(ade),
    })
    assert.deepEqual(redact(sent), sent)
  })

  test('people whom the candidate knew appear under a pseudonym, the same every time', () => {
    const knownPeople = [
      { pseudonym: 'known person 1', identifiers: ['9000000009', 'A1234BC', 'Tester', 'pat/77'] },
      { pseudonym: 'known person 2', identifiers: ['A9999ZZ'] },
    ]
    const { text, exchange: redact } = redaction({ secrets: [], knownPeople })
    assert.equal(
      text('900 000 0009, 9000000009, a1234bc, TESTER, Testers, pat/77, A9999ZZ, A9999ZZZ'),
      '[known person 1], [known person 1], [known person 1], [known person 1], Testers, [known person 1], [known person 2], A9999ZZZ',
    )
    const { url } = redact(exchange({ url: 'http://hc.test/Patient?id=900%20000%200009&x=1' })).request
    assert.equal(url, 'http://hc.test/Patient?id=%5Bknown%20person%201%5D&x=1')
  })

  test('people whom the candidate knew stay hidden behind escapes', () => {
    const knownPeople = [{ pseudonym: 'known person 1', identifiers: ['9000000009', 'A1234BC'] }]
    const { exchange: redact } = redaction({ secrets: [], knownPeople })
    for (const [written, kept] of [
      [
        '{"url":"http://hc.test/Patient?identifier=https%3A%2F%2Fids.test%2Fnhs%7C9000000009&_count=1"}',
        '{"url":"http://hc.test/Patient?identifier=https%3A%2F%2Fids.test%2Fnhs%7C[known person 1]&_count=1"}',
      ],
      ['next=%253D%2541%2531%2532%2533%2534%2542%2543.', 'next=%253D[known person 1].'],
      ['{"id":"\\u0041\\u0031234BC"}', '{"id":"[known person 1]"}'],
      ['<td>900&nbsp;000&#160;0009</td>', '<td>[known person 1]</td>'],
      ['nhs9000000009 900\u2009000\u20110009', 'nhs[known person 1] [known person 1]'],
      ['49000000009', '49000000009'],
    ] as const)
      assert.equal(redact(exchange({ answered: written })).response?.body, kept)
    const encoded = Buffer.from('the patient 9000000009 came').toString('base64')
    const found = redact(exchange({ answered: encoded })).response?.body ?? ''
    assert.ok(found.includes('[known person 1]') && !Buffer.from(found, 'base64').includes('9000000009'), found)
    const { location } = redact({
      ...exchange({}),
      response: { status: 201, headers: { location: 'http://hc.test/Patient?n=x%7C9000000009' }, body: '' },
    }).response?.headers ?? { location: '' }
    assert.equal(location, 'http://hc.test/Patient?n=x%7C[known person 1]')
  })

  test('a known person of a synthetic pack is no alarm, even in a range in real use', () => {
    const number = liveNumber('6', 1)
    const knownPeople = [{ pseudonym: 'known person 1', identifiers: [number] }]
    const kept = redaction({ secrets: [], knownPeople }).exchange(exchange({ answered: number }))
    assert.equal(kept.response?.body, '[known person 1]')
  })
})

describe('Possible live data', () => {
  const number = liveNumber('4', 32_176_511)
  const grouped = (by: string) => [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(by)
  const places: Readonly<Record<string, Exchange>> = {
    'the address': exchange({ url: `http://hc.test/fhir/Patient/${number}` }),
    'the address, in groups': exchange({ url: `http://hc.test/fhir/Patient?n=${encodeURIComponent(grouped(' '))}` }),
    'a header of the request': exchange({ headers: { 'x-patient': number } }),
    'the body of the request': exchange({ asked: `{"value":"${number}"}` }),
    'the body of the answer': exchange({ answered: `<p>${grouped('-')}</p>` }),
    'the body of the answer, as a number': exchange({ answered: `{"value":${number}}` }),
    'the body of the answer, in a link': exchange({ answered: `{"url":"http://hc.test/Patient?id=x%7C${number}"}` }),
    'the body of the answer, escaped': exchange({ answered: `"\\u003${number[0]}${number.slice(1)}"` }),
    'the body of the answer, as HTML': exchange({ answered: grouped('&nbsp;') }),
    'the body of the answer, with thin spaces': exchange({ answered: grouped('\u2009') }),
    'the body of the answer, after a word': exchange({ answered: `"id":"nhs${number}"` }),
    'the body of the answer, in base64': exchange({
      answered: `{"data":"${Buffer.from(`Seen: ${number}.`).toString('base64')}"}`,
    }),
    'the body of the request, as a form': {
      ...exchange({ asked: `n=${grouped('+')}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    },
  }
  for (const [place, seen] of Object.entries(places))
    test(`a number of a range in real use in ${place} stops everything and is not repeated`, () => {
      assert.throws(
        () => redaction({ secrets: [] }).exchange(seen),
        (error) => {
          assert.ok(error instanceof PossibleLiveData)
          assert.ok(error.message.includes(place.split(',')[0] ?? ''), error.message)
          assert.ok(!error.message.replaceAll(/\D/g, '').includes(number), error.message)
          return true
        },
      )
    })

  test('other text is made safe too, without stopping anything', () => {
    assert.equal(redaction({ secrets: [] }).text(`was ${number}.`), 'was [possible NHS number removed].')
  })

  test('what only looks like one is left alone', () => {
    const wrongCheck = number.slice(0, 9) + ((Number(number[9]) + 1) % 10)
    const others = [wrongCheck, `A${number}`, `${number}1`, `0.${number}`, `${number}.5`, `+44 ${number}`, grouped('.')]
    for (const answered of others)
      assert.equal(redaction({ secrets: [] }).exchange(exchange({ answered })).response?.body, answered)
  })
})
