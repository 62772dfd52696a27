/**
 * Serves @solarahealth/fhir-r4-server, a library that turns functions of a product into a FHIR interface that can be read
 * and searched, over six synthetic patients in memory. Nobody here wrote the library. What it leaves to the product is
 * added as its own guide shows: how a patient is found by id, and which match a search.
 *
 * Run by hand: `node candidates/solara/server.mjs 8492`, then `interlock run --candidate candidates/solara.yaml`.
 * It prints its address once it can be asked.
 */
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import express from 'express'

// Its modules for import name files without their endings, which Node does not take.
const require = createRequire(import.meta.url)
const { RestServer, errors } = require('@solarahealth/fhir-r4-server')

const SYSTEM = 'https://solara.example/patients'
const patients = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
  resourceType: 'Patient',
  id: `synthetic-${id}`,
  meta: { versionId: '1', lastUpdated: '2026-03-02T09:00:00Z' },
  identifier: [{ system: SYSTEM, value: `${id}-1` }],
  active: true,
  name: [{ family: 'Synthetic', given: [id.toUpperCase()] }],
  gender: 'other',
  birthDate: '1980-01-01',
}))

const read = async ({ id }) => {
  const found = patients.find((patient) => patient.id === id)
  if (!found) throw new errors.ResourceNotFound('Patient', id)
  return found
}

const search = async ({ params }) => {
  const { _id, identifier, _count = '20' } = params
  const isWanted = ({ id, identifier: [own] }) =>
    (_id === undefined || String(_id).split(',').includes(id)) &&
    (identifier === undefined || `${own.system}|${own.value}` === identifier)
  const matches = patients.filter(isWanted)
  const entry = matches.slice(0, Number(_count)).map((resource) => ({ resource, search: { mode: 'match' } }))
  return { resourceType: 'Bundle', type: 'searchset', total: matches.length, entry }
}

const server = RestServer.init({
  capabilities: {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-03-02',
    kind: 'instance',
    fhirVersion: '4.0.1',
    format: ['json'],
    rest: [
      {
        mode: 'server',
        resource: [
          {
            type: 'Patient',
            searchParam: [{ name: 'identifier', type: 'token' }],
            interaction: [
              { code: 'read', handler: read },
              { code: 'search-type', handler: search },
            ],
          },
        ],
      },
    ],
  },
})

const app = express()
app.use(express.json())
app.use('/fhir', RestServer.expressMiddleware(server, { context: async () => ({}) }))
const listening = createServer(app)
listening.listen(Number(process.argv[2] ?? 8492), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${listening.address().port}/fhir`)
})
