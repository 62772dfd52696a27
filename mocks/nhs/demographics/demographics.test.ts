import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { nhsRig, REQUEST_ID } from '../rig.ts'

const ADE = {
  nhsNumber: '9990000018',
  given: 'Ade',
  family: 'Corbel',
  birthDate: '1980-05-17',
  gender: 'male',
  postcode: 'LS1 6AE',
  practice: 'Z99999',
}
const PATIENTS = '/personal-demographics/FHIR/R4/Patient'
const codeOf = (body: { readonly issue: readonly { readonly details: object }[] }): unknown =>
  Reflect.get(Reflect.get(body.issue[0]?.details ?? {}, 'coding')[0], 'code')

describe('the demographics service', () => {
  test('retrieves a patient by number, and mirrors who asked', async () => {
    const { control, get } = nhsRig()
    await control('patients/register', ADE)
    const { status, headers, body } = await get(`${PATIENTS}/9990000018`, { 'x-correlation-id': 'c1' })
    assert.equal(status, 200)
    assert.equal(headers.get('x-request-id'), REQUEST_ID)
    assert.equal(headers.get('x-correlation-id'), 'c1')
    assert.equal(headers.get('etag'), 'W/"1"')
    assert.equal(body.id, '9990000018')
    assert.equal(body.generalPractitioner[0].identifier.value, 'Z99999')
  })

  test('answers for a superseded number with the one that took its place', async () => {
    const { control, get } = nhsRig()
    await control('patients/register', { ...ADE, supersededBy: '9990000026' })
    await control('patients/register', { ...ADE, nhsNumber: '9990000026' })
    assert.equal((await get(`${PATIENTS}/9990000018`)).body.id, '9990000026')
    assert.equal((await get(`${PATIENTS}?family=Corbel&birthdate=eq1980-05-17`)).body.total, 1)
  })

  test('tells nobody where a restricted patient lives or is registered', async () => {
    const { control, get } = nhsRig()
    await control('patients/register', { ...ADE, restricted: true })
    const { body } = await get(`${PATIENTS}/9990000018`)
    assert.equal(body.meta.security[0].code, 'R')
    assert.equal(body.address, undefined)
    assert.equal(body.generalPractitioner, undefined)
  })

  test('refuses what is no number, and does not know the unknown and the invalidated', async () => {
    const { control, get } = nhsRig()
    await control('patients/register', { ...ADE, invalidated: true })
    assert.equal(codeOf((await get(`${PATIENTS}/9990000019`)).body), 'INVALID_RESOURCE_ID')
    assert.equal(codeOf((await get(`${PATIENTS}/9990000018`)).body), 'INVALIDATED_RESOURCE')
    assert.equal(codeOf((await get(`${PATIENTS}/9990000026`)).body), 'RESOURCE_NOT_FOUND')
  })

  test('traces one person or nobody', async () => {
    const { control, get } = nhsRig()
    await control('patients/register', ADE)
    const trace = `${PATIENTS}?family=corbel&birthdate=eq1980-05-17`
    assert.equal((await get(trace)).body.entry[0].resource.id, '9990000018')
    assert.equal((await get(`${trace}&given=Bronagh`)).body.total, 0)
    await control('patients/register', { ...ADE, nhsNumber: '9990000026', given: 'Bronagh' })
    const { status, body } = await get(trace)
    assert.equal(status, 403)
    assert.equal(codeOf(body), 'INVALID_VALUE')
    assert.equal((await get(`${trace}&given=Bronagh`)).body.entry[0].resource.id, '9990000026')
  })

  test('wants a family name, a date of birth, no other parameters and a request id', async () => {
    const { get, ask, token } = nhsRig()
    assert.equal(codeOf((await get(`${PATIENTS}?family=Corbel`)).body), 'MISSING_VALUE')
    assert.equal(codeOf((await get(`${PATIENTS}?surname=Corbel`)).body), 'ADDITIONAL_PROPERTIES')
    assert.equal(codeOf((await get(`${PATIENTS}/9990000018`, { 'x-request-id': 'x' })).body), 'INVALID_VALUE')
    const { body } = await token()
    const unnamed = await ask('GET', `${PATIENTS}/9990000018`, { authorization: `Bearer ${body.access_token}` })
    assert.equal(codeOf(unnamed.body), 'MISSING_VALUE')
    const unauthorised = await ask('GET', `${PATIENTS}/9990000018`, { 'x-request-id': REQUEST_ID })
    assert.equal(codeOf(unauthorised.body), 'ACCESS_DENIED')
  })

  test('changes nothing for an application', async () => {
    const { send } = nhsRig()
    assert.equal(codeOf((await send('PATCH', `${PATIENTS}/9990000018`, {})).body), 'FORBIDDEN_UPDATE')
  })
})
