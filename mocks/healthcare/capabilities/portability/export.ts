import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, isObject, type Resource, type Stored, text } from '../../fhir/resource.ts'
import { SEARCH_TABLE } from '../../fhir/search-table.ts'
import { type WireAnswer, wireAnswer } from '../../fhir/wire-answer.ts'
import type { Instances } from './instances.ts'

interface Job {
  readonly transactionTime: string
  readonly request: string
  /** By resource type. */
  readonly files: ReadonlyMap<string, readonly Resource[]>
}

const NDJSON = 'application/fhir+ndjson'

/** Takes whole records out as NDJSON, and offers empty instances to take them in. */
export function createExport(system: HealthcareSystem, instances: Instances): Capability {
  const jobs = new Map<string, Job>()
  const { baseUrl } = system.config

  const jobIn = ({ query }: Interaction): Job => {
    const job = jobs.get(query.get('job') ?? '')
    if (!job) throw new FhirProblem('not-found', 'There is no such export.')
    return job
  }
  const begin = ({ resource }: Interaction): WireAnswer => {
    const asked = all(resource, 'parameter')
      .filter((one) => isObject(one) && one.name === 'patient')
      .flatMap((one) => text(one, 'valueReference.reference') ?? [])
    if (asked.length === 0) throw new FhirProblem('bad-request', 'Name at least one patient.')
    const id = system.id()
    jobs.set(id, {
      transactionTime: system.clock.now().toISOString(),
      request: `${baseUrl}/Patient/$export`,
      files: filesOf(system, asked),
    })
    return wireAnswer(202, { 'Content-Location': `${baseUrl}/$export-status?job=${id}` })
  }
  const status = (asked: Interaction): WireAnswer => {
    const { transactionTime, request, files } = jobIn(asked)
    const job = asked.query.get('job') ?? ''
    const output = [...files].map(([type, resources]) => ({
      type,
      url: `${baseUrl}/$export-file?job=${job}&type=${type}`,
      count: resources.length,
    }))
    const manifest = { transactionTime, request, requiresAccessToken: true, output, error: [] }
    return wireAnswer(200, { 'Content-Type': 'application/json' }, JSON.stringify(manifest))
  }
  const file = (asked: Interaction): WireAnswer => {
    const resources = jobIn(asked).files.get(asked.query.get('type') ?? '') ?? []
    return wireAnswer(200, { 'Content-Type': NDJSON }, resources.map((one) => `${JSON.stringify(one)}\n`).join(''))
  }
  return {
    name: 'export',
    operations: {
      'Patient/$export': { affectsState: true, run: begin },
      '$export-status': { affectsState: false, run: status },
      '$export-file': { affectsState: false, run: file },
      '$empty-instance': {
        affectsState: true,
        run: () => ({ resourceType: 'Parameters', parameter: [{ name: 'instance', valueUrl: instances.open() }] }),
      },
    },
  }
}

function filesOf(system: HealthcareSystem, asked: readonly string[]): Job['files'] {
  const { store, policies } = system
  const everybody = () => store.list('Patient').map(({ id }) => `Patient/${id}`)
  const patients = policies.export.patients(asked, everybody)
  const files = new Map<string, readonly Resource[]>()
  for (const type of Object.keys(SEARCH_TABLE)) {
    const about = new Map<string, Stored>()
    for (const patient of patients)
      for (const one of store.filter(type, (each) => names(each, patient), patient)) about.set(one.id, one)
    if (type === 'Patient')
      for (const patient of patients) {
        const found = store.find('Patient', patient.replace('Patient/', ''))
        if (found) about.set(found.id, found)
      }
    const leaving = [...about.values()].filter(policies.export.includes).slice(0, policies.export.most())
    if (leaving.length > 0) files.set(type, leaving.map(policies.export.written))
  }
  return files
}

/** Whether a resource refers to the patient anywhere. */
function names(value: unknown, patient: string): boolean {
  if (Array.isArray(value)) return value.some((part) => names(part, patient))
  if (!isObject(value)) return false
  return (
    value.reference === patient || Object.values(value).some((part) => typeof part === 'object' && names(part, patient))
  )
}
