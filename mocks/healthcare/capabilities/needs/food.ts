import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Write } from '../../fhir/interactions.ts'
import { all, type Resource, type Stored, text, texts } from '../../fhir/resource.ts'
import { FOOD_ALLERGEN, MEDICAL_DIET, WORK_ITEM } from '../../fhir/systems.ts'
import { tell } from './telling.ts'

/** Mistakes a supplier can make about food allergies and medically required diets. */
export interface FoodPolicies {
  /** Whether the prison is told of something on the record at all. */
  concernsFood(resource: Resource): boolean
  /** What the prison is told, beside the reference. */
  body(resource: Resource): Readonly<Record<string, unknown>>
  tells(word: 'changed' | 'ended'): boolean
  /** What ends in the prison when one of a patient's needs ends. */
  endedWith(ended: Stored, all: readonly Stored[]): readonly Stored[]
  /** Milliseconds after which silence is called unconfirmed; never where there is none. */
  readonly receiptWithinMs: number | undefined
}

const codeOf = (resource: Resource) =>
  resource.resourceType === 'NutritionOrder'
    ? codeIn(resource, 'oralDiet.type.coding', MEDICAL_DIET)
    : codeIn(resource, 'code.coding', FOOD_ALLERGEN)

export const referenceFood: FoodPolicies = {
  concernsFood: (resource) =>
    resource.resourceType === 'NutritionOrder' || texts(resource, 'category').includes('food'),
  body: (resource) =>
    resource.resourceType === 'NutritionOrder'
      ? { need: 'MEDICAL_DIET', code: codeOf(resource) ?? 'OTHER', effect: 'REQUIRED' }
      : {
          need: 'FOOD_ALLERGY',
          code: codeOf(resource) ?? 'OTHER',
          effect: resource.criticality === 'high' ? 'LIFE_THREATENING' : 'AVOID',
        },
  tells: () => true,
  endedWith: (ended) => [ended],
  // Far below the receipt limit, because this record is made for rehearsals.
  receiptWithinMs: 1_000,
}

const KIND = { system: WORK_ITEM, code: 'food-need', display: 'Food need for the prison' }

/** Tells the prison what somebody must not, or must, be given to eat, and nothing of why. */
export function createFood(system: HealthcareSystem): Capability {
  const { store, policies } = system
  const { food } = policies
  const patientOf = (one: Resource) => text(one, 'patient.reference') ?? ''
  const say = (about: Stored, word: 'new' | 'changed' | 'ended') =>
    tell(system, {
      path: 'food-needs',
      kind: KIND,
      patient: patientOf(about),
      about,
      word,
      body: food.body(about),
      ...(food.receiptWithinMs === undefined ? {} : { receiptWithinMs: food.receiptWithinMs }),
    })
  const before = ({ resourceType, id, meta }: Stored) =>
    store.history(resourceType, id).find((one) => Number(one.meta.versionId) === Number(meta.versionId) - 1)
  const needsOf = (patient: string) =>
    ['AllergyIntolerance', 'NutritionOrder']
      .flatMap((type) => store.filter(type, (one) => patientOf(one) === patient, patient))
      .filter((one) => food.concernsFood(one))
  const settle = (about: Stored, { action }: Write) => {
    if (!food.concernsFood(about)) return undefined
    const earlier = action === 'create' ? undefined : before(about)
    if (!earlier) {
      if (stands(about)) say(about, 'new')
    } else if (stands(earlier) && !stands(about)) {
      if (food.tells('ended')) for (const one of food.endedWith(about, needsOf(patientOf(about)))) say(one, 'ended')
    } else if (stands(about) && JSON.stringify(food.body(earlier)) !== JSON.stringify(food.body(about)))
      if (food.tells('changed')) say(about, 'changed')
    return undefined
  }
  return { name: 'food', afterWrite: { AllergyIntolerance: settle, NutritionOrder: settle } }
}

function stands(resource: Resource): boolean {
  if (resource.resourceType === 'NutritionOrder') return resource.status === 'active'
  return !texts(resource, 'clinicalStatus.coding.code').some((code) => code === 'inactive' || code === 'resolved')
}

function codeIn(resource: Resource, path: string, system: string): string | undefined {
  return text(
    all(resource, path).find((one) => text(one, 'system') === system),
    'code',
  )
}
