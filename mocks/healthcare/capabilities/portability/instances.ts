import { http, type RequestHandler } from 'msw'
import type { HealthcareSystem } from '../../capability.ts'
import { answerFhir, type FhirFace, TRANSACTION } from '../../fhir/http.ts'
import { createInteractions, type Interaction } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, isObject, isResource, type Resource } from '../../fhir/resource.ts'
import { SEARCH_TABLE } from '../../fhir/search-table.ts'
import { createStore, type Store } from '../../fhir/store.ts'

/** Empty instances of this record beside the one in use, to rehearse taking records in. */
export interface Instances {
  /** Opens one. @returns its FHIR base */
  open(): string
  /** Serves every open one. */
  readonly handlers: readonly RequestHandler[]
}

/** @param face of the record in use: the same staff may use the instances */
export function createInstances(
  { clock, id, policies, config }: Pick<HealthcareSystem, 'clock' | 'id' | 'policies' | 'config'>,
  face: () => FhirFace,
): Instances {
  const faces = new Map<string, FhirFace>()
  const base = `${config.baseUrl}-empty`
  const answer = ({ request, params }: Asked) => {
    const found = faces.get(String(params.instance))
    if (found) return answerFhir(found, request)
    const problem = new FhirProblem('not-found', 'There is no such instance.')
    return Response.json(problem.outcome(), { status: problem.status })
  }
  return {
    open() {
      const instance = id()
      const store = createStore({ clock, id })
      const takenIn = (one: Resource) => policies.export.takenIn(one, clock.now().toISOString())
      const run = ({ resource }: Interaction) => takeAll(store, resource, takenIn)
      const interactions = createInteractions(store, SEARCH_TABLE, [
        { operations: { [TRANSACTION]: { affectsState: true, run } } },
      ])
      const baseUrl = `${base}/${instance}`
      faces.set(instance, { ...face(), baseUrl, interactions, witness: () => undefined })
      return baseUrl
    },
    handlers: [http.all(`${base}/:instance`, answer), http.all(`${base}/:instance/*`, answer)],
  }
}

interface Asked {
  readonly request: Request
  readonly params: Readonly<Record<string, string | readonly string[] | undefined>>
}

type TakenIn = (one: Resource) => Resource | undefined

/** A transaction of updates, each under the id that the resource had where it comes from. */
function takeAll(store: Store, bundle: Resource | undefined, takenIn: TakenIn): Resource {
  const entries = all(bundle, 'entry').filter(isObject)
  const resources = entries.map(({ resource }) => resource).filter(isResource)
  if (bundle?.resourceType !== 'Bundle' || bundle.type !== 'transaction' || resources.length !== entries.length)
    throw new FhirProblem('bad-request', 'Send a transaction Bundle with a resource in each entry.')
  for (const resource of resources) {
    const { id } = resource
    if (!id) throw new FhirProblem('bad-request', 'Each resource keeps the id that it had.')
    const kept = takenIn(resource)
    if (kept === undefined) continue
    if (store.find(kept.resourceType, id)) store.update({ ...kept, id, meta: {} })
    else store.create(kept, id)
  }
  return {
    resourceType: 'Bundle',
    type: 'transaction-response',
    entry: resources.map(({ resourceType, id }) => ({
      response: { status: '200', location: `${resourceType}/${id}` },
    })),
  }
}
