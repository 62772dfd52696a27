import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FhirPolicies } from '../../mocks/fhir/policies.ts'
import type { HealthcarePolicies } from '../../mocks/healthcare/policies.ts'
import type { PrisonPolicies } from '../../mocks/prison/policies.ts'
import type { Makers } from './reference-systems.ts'
import type { Subject } from './virtual-run.ts'

/** A file of the reference systems with other contents. */
export interface Variant {
  /** Path from the root of the repository. */
  readonly file: string
  readonly text: string
}

const PLACE = /\/mocks\/(prison|healthcare|nhs|fhir)\/.*\.ts$/
/** Marks the modules of one variant, so that each variant has modules and state of its own. */
const QUERY = 'variant'

const variants: { readonly url: string; readonly text: string }[] = []
let ready = false

/** Imports the reference systems anew, with one file replaced; without a variant, as they are. */
export async function subjectOf(variant?: Variant): Promise<Subject> {
  if (!ready) registerHooks({ resolve: resolveVariant, load: loadVariant })
  ready = true
  const number = variants.push({ url: variant ? urlOf(variant.file) : '', text: variant?.text ?? '' }) - 1
  const module = (file: string) => import(`${urlOf(file)}?${QUERY}=${number}`)
  const [prison, healthcare, nhs, fhir, prisonPolicies, healthcarePolicies, fhirPolicies] = await Promise.all([
    module('mocks/prison/simulator.ts') as Promise<Pick<Makers, 'createPrison'>>,
    module('mocks/healthcare/system.ts') as Promise<Pick<Makers, 'createHealthcare'>>,
    module('mocks/nhs/simulator.ts') as Promise<Pick<Makers, 'createNhs'>>,
    module('mocks/fhir/server.ts') as Promise<Pick<Makers, 'createFhirServer'>>,
    module('mocks/prison/policies.ts') as Promise<{ readonly standardPolicies: PrisonPolicies }>,
    module('mocks/healthcare/policies.ts') as Promise<{ readonly referencePolicies: HealthcarePolicies }>,
    module('mocks/fhir/policies.ts') as Promise<{ readonly plainPolicies: FhirPolicies }>,
  ])
  return {
    makers: { ...prison, ...healthcare, ...nhs, ...fhir },
    behaviour: {
      prison: prisonPolicies.standardPolicies,
      healthcare: healthcarePolicies.referencePolicies,
      fhir: fhirPolicies.plainPolicies,
    },
  }
}

type Hooks = Required<Parameters<typeof registerHooks>[0]>

const resolveVariant: Hooks['resolve'] = (specifier, context, next) => {
  const found = next(specifier, context)
  const number = variantIn(context.parentURL)
  return number === undefined || !PLACE.test(found.url) ? found : { ...found, url: `${found.url}?${QUERY}=${number}` }
}

const loadVariant: Hooks['load'] = (url, context, next) => {
  const variant = variants[variantIn(url) ?? -1]
  if (!variant || variant.url !== url.split('?', 1)[0]) return next(url, context)
  return { format: 'module-typescript', source: variant.text, shortCircuit: true }
}

function variantIn(url: string | undefined): number | undefined {
  const number = url === undefined ? undefined : new URLSearchParams(url.split('?')[1]).get(QUERY)
  return typeof number === 'string' ? Number(number) : undefined
}

function urlOf(file: string): string {
  return pathToFileURL(resolve(file)).href
}
