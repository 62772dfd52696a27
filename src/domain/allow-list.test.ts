import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AllowList, judgeMessage } from './allow-list.ts'

const LIST: AllowList = {
  messages: [
    {
      type: 'booking',
      method: 'POST',
      path: '/v1/prison/{prisonId}/appointments',
      function: 'appointments',
      fields: {
        name: 'words',
        'escort.required': 'yes or no',
        'foods[].code': { holds: 'food', 'may-name': 'an allergen' },
      },
    },
  ],
  questions: { parameters: ['page'], calls: ['POST /'] },
  words: [{ requirement: 'CONF-02', 'tells-of': 'a condition', words: ['HIV', 'sexual health', 'methadone'] }],
}

function judged(body: object | string, path = '/v1/prison/ZKV/appointments', method = 'POST') {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const url = `https://prison.test/behind/a/proxy${path}`
  const { type, disclosures } = judgeMessage(LIST, { method, url, headers: { accept: 'application/json' }, body: text })
  return [type ?? 'no type', ...disclosures.map(({ requirement, where }) => `${requirement} ${where}`)]
}

test('a message with the listed fields alone discloses nothing', () => {
  assert.deepEqual(judged({ name: 'Review', escort: { required: true }, foods: [{ code: 'NUTS' }] }), ['booking'])
})

test('a field that is not on the list is a disclosure, also within a part and whatever it holds', () => {
  assert.deepEqual(judged({ name: 'Review', note: null, escort: { why: '' }, foods: [{ code: 'A', amount: 1 }] }), [
    'booking',
    'CONF-01 field note',
    'CONF-01 field escort.why',
    'CONF-01 field foods[].amount',
  ])
})

test('a message of no agreed type is a disclosure; a question is not', () => {
  assert.deepEqual(judged('', '/v1/persons/A1234AA/notes'), ['no type', 'CONF-01 the whole message'])
  assert.deepEqual(judged('', '/v1/persons/A1234AA/alerts?page=1', 'GET'), ['no type'])
})

test('a parameter that is not on the list is a disclosure, in a question and in a message', () => {
  assert.deepEqual(judged('', '/v1/persons/A1234AA/alerts?why=x', 'GET'), ['no type', 'CONF-01 parameter why'])
  assert.deepEqual(judged({ name: 'Review' }, '/v1/prison/ZKV/appointments?page=1'), [
    'booking',
    'CONF-01 parameter page',
  ])
})

test('a body that is no JSON object cannot be compared with the list', () => {
  assert.deepEqual(judged('<note/>'), ['booking', 'CONF-01 body'])
})

test('a kept word is found plain, in other letters, encoded, and encoded twice', () => {
  const base64 = Buffer.from('HIV clinic').toString('base64')
  const twice = encodeURIComponent(Buffer.from('Methadone').toString('base64'))
  const written = [
    'HIV',
    'hIv clinic',
    'The SEXUAL-HEALTH team',
    '%48%49%56',
    '&#72;&#x49;V',
    base64,
    twice,
    'hívClinic',
  ]
  for (const name of written) assert.deepEqual(judged({ name }), ['booking', 'CONF-02 field name'], name)
})

test('a word that merely holds a kept one is none', () => {
  assert.deepEqual(judged({ name: 'Archive' }), ['booking'])
})

test('a field that exists to say such a thing may say it', () => {
  assert.deepEqual(judged({ foods: [{ code: 'methadone' }] }), ['booking'])
})

test('a kept word is found in an address, in a header and in a body that is no JSON', () => {
  const request = { method: 'GET', url: 'https://p.test/v1/x?page=hiv', headers: { 'x-why': 'aElW HIV' }, body: 'HIV' }
  const { disclosures } = judgeMessage(LIST, request)
  assert.deepEqual(
    disclosures.map(({ where }) => where),
    ['address', 'header x-why', 'body'],
  )
})
