import { along, has, hasChoice, type Invariants, isCoded, isInOrder, parts, UCUM } from './predicate.ts'

const TERMS = 'http://terminology.hl7.org/CodeSystem'
const inPercent = (value: unknown) => parts(value).every(({ code, system }) => code === '%' && system === UCUM)
const isErroneous = (value: unknown, kind: string) => isCoded(value, `${TERMS}/${kind}`, 'entered-in-error')

/** Constraints of resources about care; each is listed on the page of its resource, https://hl7.org/fhir/R4/<type>.html. */
export const CLINICAL: Invariants = {
  AllergyIntolerance: {
    'ait-1': {
      says: 'a clinical status, unless it was entered in error',
      holds: (v) => has(v, 'clinicalStatus') || isErroneous(v.verificationStatus, 'allergyintolerance-verification'),
    },
    'ait-2': {
      says: 'no clinical status of what was entered in error',
      holds: (v) => !has(v, 'clinicalStatus') || !isErroneous(v.verificationStatus, 'allergyintolerance-verification'),
    },
  },
  'CarePlan.activity': {
    'cpl-3': {
      says: 'a detail or a reference, and not both',
      holds: (v) => !(has(v, 'detail') && has(v, 'reference')),
    },
  },
  Condition: {
    'con-4': {
      says: 'a clinical status of resolved, remission or inactive where it has abated',
      holds: (v) =>
        !hasChoice(v, 'abatement') ||
        isCoded(v.clinicalStatus, `${TERMS}/condition-clinical`, 'resolved', 'remission', 'inactive'),
    },
    'con-5': {
      says: 'no clinical status of what was entered in error',
      holds: (v) => !has(v, 'clinicalStatus') || !isErroneous(v.verificationStatus, 'condition-ver-status'),
    },
  },
  'Condition.stage': { 'con-1': { says: 'a summary or an assessment', holds: (v) => has(v, 'summary', 'assessment') } },
  'Condition.evidence': { 'con-2': { says: 'a code or a detail', holds: (v) => has(v, 'code', 'detail') } },
  FamilyMemberHistory: {
    'fhs-1': { says: 'an age or a birth, and not both', holds: (v) => !(hasChoice(v, 'age') && hasChoice(v, 'born')) },
    'fhs-2': { says: 'an age where it is estimated', holds: (v) => !has(v, 'estimatedAge') || hasChoice(v, 'age') },
  },
  'Goal.target': {
    'gol-1': { says: 'a measure where there is a detail', holds: (v) => !hasChoice(v, 'detail') || has(v, 'measure') },
  },
  'Immunization.education': {
    'imm-1': { says: 'a type of document or a reference', holds: (v) => has(v, 'documentType', 'reference') },
  },
  'ImmunizationRecommendation.recommendation': {
    'imr-1': { says: 'a vaccine or a disease', holds: (v) => has(v, 'vaccineCode', 'targetDisease') },
  },
  'MedicationAdministration.dosage': {
    'mad-1': { says: 'a dose or a rate', holds: (v) => has(v, 'dose') || hasChoice(v, 'rate') },
  },
  MedicationDispense: {
    'mdd-1': {
      says: 'handing over that is not before preparing',
      holds: (v) => isInOrder(v.whenPrepared, v.whenHandedOver),
    },
  },
  Observation: {
    'obs-6': {
      says: 'no reason for missing data where there is a value',
      holds: (v) => !(has(v, 'dataAbsentReason') && hasChoice(v, 'value')),
    },
    'obs-7': {
      says: 'no value where a component has the same code',
      holds: (v) => {
        if (!hasChoice(v, 'value')) return true
        const codes = new Set(along(v, 'code', 'coding').map((coding) => JSON.stringify(coding)))
        return !along(v, 'component', 'code', 'coding').some((coding) => codes.has(JSON.stringify(coding)))
      },
    },
  },
  'Observation.referenceRange': {
    'obs-3': { says: 'a low value, a high value or text', holds: (v) => has(v, 'low', 'high', 'text') },
  },
  'RiskAssessment.prediction': {
    'ras-2': {
      says: 'a probability of at most 100',
      holds: (v) => typeof v.probabilityDecimal !== 'number' || v.probabilityDecimal <= 100,
    },
  },
  'RiskAssessment.prediction.probability[x]': {
    'ras-1': { says: 'a range in per cent', holds: (v) => inPercent(v.low ?? []) && inPercent(v.high ?? []) },
  },
}
