import { NonConformance } from '../../domain/outcomes.ts'
import { ESTABLISHMENTS, type Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import type { HealthcareToldNeeds, NeedKind, NeedRow } from '../../domain/told-needs.ts'
import { dayIn } from '../../domain/wall-time.ts'
import { codes, type FhirResource, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import {
  EVACUATION_HELP,
  FITS_LANDING,
  FLAG_CATEGORY,
  FOOD_ALLERGEN,
  FUNCTIONAL_NEED,
  MEDICAL_DIET,
} from './systems.ts'
import { workSeen } from './work.ts'

const CLINICAL = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical'
const VERIFICATION = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification'

/** Needs that the prison is told of, over FHIR; see docs/interface/needs.md. */
export function healthcareToldNeeds(desk: Desk): HealthcareToldNeeds {
  const patientOf = async (person: Person, role: Role) => `Patient/${await desk.patientId(person, role)}`

  /** The one that stands with this code. */
  const standing = async (person: Person, role: Role, kind: NeedKind, code: string): Promise<FhirResource> => {
    const patient = await patientOf(person, role)
    const looks = await Promise.all(TYPES[kind].map((type) => desk.as(role).search(type, { patient })))
    const found = looks.flatMap(({ matches }) => matches).find((one) => codesOf(one).includes(code) && stands(one))
    if (found) return found
    const seen = looks.map(({ where }) => where).join('; ')
    throw new NonConformance({ expected: `the need ${code} that was written down`, found: 'none that stands', seen })
  }
  return {
    async recordsNeeds(person, role, kind, rows) {
      const patient = await patientOf(person, role)
      for (const row of rows) await desk.as(role).create(WRITTEN[kind](row, patient))
    },
    endsNeed: (person, role, kind, code) =>
      desk.as(role).change(async () => ended(await standing(person, role, kind, code))),
    putsOffEnd: (person, role, code, until) =>
      desk.as(role).change(async () => ({
        ...(await standing(person, role, 'functional needs', code)),
        period: { end: until },
      })),
    evacuationReviews: (person, role) => workSeen(desk, person, role, 'evacuation-review'),
    async functionalNeedsStanding(person, role) {
      const patient = await patientOf(person, role)
      const query = { patient, category: `${FLAG_CATEGORY}|functional-need` }
      const { matches } = await desk.as(role).search('Flag', query)
      return matches.filter(stands).map((one) => ({
        row: { code: codesOf(one)[0] ?? 'no code', until: dayIn(text(one, 'period.end')) },
        more: '',
      }))
    },
    changesFoodEffect: (person, role, code, effect) =>
      desk.as(role).change(async () => ({
        ...(await standing(person, role, 'food needs', code)),
        criticality: criticalityOf(effect),
      })),
  }
}

const TYPES: Readonly<Record<NeedKind, readonly string[]>> = {
  'food needs': ['AllergyIntolerance', 'NutritionOrder'],
  'functional needs': ['Flag'],
  'evacuation needs': ['Flag'],
}

function codesOf(one: FhirResource): readonly string[] {
  return [
    ...codes(one, 'code', FOOD_ALLERGEN),
    ...codes(one, 'code', FUNCTIONAL_NEED),
    ...codes(one, 'code', EVACUATION_HELP),
    ...codes(one, 'oralDiet.type', MEDICAL_DIET),
  ]
}

function stands(one: FhirResource): boolean {
  if (one.resourceType === 'AllergyIntolerance') return codes(one, 'clinicalStatus', CLINICAL).includes('active')
  return text(one, 'status') === 'active'
}

function ended(one: FhirResource): FhirResource {
  if (one.resourceType === 'AllergyIntolerance') return { ...one, clinicalStatus: status(CLINICAL, 'inactive') }
  return { ...one, status: one.resourceType === 'NutritionOrder' ? 'revoked' : 'inactive' }
}

const status = (system: string, code: string) => ({ coding: [{ system, code }] })
const criticalityOf = (effect: string) => (effect === 'life-threatening' ? 'high' : 'low')

function functionalOf({ code, until = '', reason = '' }: NeedRow, patient: string): FhirResource {
  return { ...flagOf('functional-need', { system: FUNCTIONAL_NEED, code }, reason, patient), period: { end: until } }
}

/** `fits` names a prison and a landing of it: `Kirkvale A-1`. */
function evacuationOf({ code, fits = '', reason = '' }: NeedRow, patient: string): FhirResource {
  const [name, landing] = fits.split(' ')
  const site = ESTABLISHMENTS.find((one) => one.name === name)?.code ?? name
  return {
    ...flagOf('evacuation-need', { system: EVACUATION_HELP, code }, reason, patient),
    extension: [{ url: FITS_LANDING, valueString: `${site}-${landing}` }],
  }
}

function flagOf(category: string, coding: object, reason: string, patient: string): FhirResource {
  return {
    resourceType: 'Flag',
    status: 'active',
    category: [{ coding: [{ system: FLAG_CATEGORY, code: category }] }],
    code: { coding: [coding], text: reason },
    subject: { reference: patient },
  }
}

function foodOf({ need, code = '', effect = '', history = '' }: NeedRow, patient: string): FhirResource {
  const told = history === '' ? {} : { note: [{ text: history }] }
  if (need === 'diet')
    return {
      resourceType: 'NutritionOrder',
      status: 'active',
      intent: 'order',
      patient: { reference: patient },
      dateTime: '2026-01-01',
      oralDiet: { type: [{ coding: [{ system: MEDICAL_DIET, code }], text: code }] },
      ...told,
    }
  const isFood = need === 'allergy'
  return {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: status(CLINICAL, 'active'),
    verificationStatus: status(VERIFICATION, 'confirmed'),
    type: 'allergy',
    category: [isFood ? 'food' : 'medication'],
    criticality: criticalityOf(effect),
    code: isFood ? { coding: [{ system: FOOD_ALLERGEN, code }], text: code } : { text: code },
    patient: { reference: patient },
    ...(history === '' ? {} : { reaction: [{ manifestation: [{ text: history }], description: history }] }),
    ...told,
  }
}

/** How each kind is written down. */
const WRITTEN: Readonly<Record<NeedKind, (row: NeedRow, patient: string) => FhirResource>> = {
  'food needs': foodOf,
  'functional needs': functionalOf,
  'evacuation needs': evacuationOf,
}
