import type { HealthcareSystem } from '../../capability.ts'
import { hasCode, type Stored, text, texts } from '../../fhir/resource.ts'
import { CATEGORY_AGREEMENT } from '../../fhir/systems.ts'

/** A prison's agreement to be told a category, as staff recorded it. */
export interface Agreement {
  readonly prisonId: string
  readonly category: string
  readonly stands: boolean
}

/** Mistakes a supplier can make about the category that the prison is told. */
export interface CategoryPolicies {
  /** What the prison is told of an appointment of a category. */
  told(category: string, prisonId: string, agreements: readonly Agreement[]): string
}

/** The category that says least about why somebody is seen. */
const GENERAL = 'MEOT'

export const referenceCategories: CategoryPolicies = {
  told: (category, prisonId, agreements) => {
    const agreed = agreements.some((one) => one.stands && one.prisonId === prisonId && one.category === category)
    return agreed ? category : GENERAL
  },
}

/** What the prison is told of an appointment of a category, given what was agreed. */
export function categoryTold({ store, policies }: HealthcareSystem, category: string, prisonId: string): string {
  if (category === GENERAL) return category
  const kind = { system: CATEGORY_AGREEMENT, code: 'category-agreement' }
  const agreements = store.filter('DocumentReference', (one) => hasCode(one.type, kind), `${kind.system}|${kind.code}`)
  return policies.categories.told(category, prisonId, agreements.map(agreementIn))
}

function agreementIn(document: Stored): Agreement {
  const own = texts(document, 'category.coding.code')
  return {
    prisonId: text(document, 'custodian.identifier.value') ?? '',
    category: own[0] ?? '',
    stands: document.status === 'current',
  }
}
