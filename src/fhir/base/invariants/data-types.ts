import { count, has, hasChoice, type Invariant, type Invariants, isInOrder, parts, UCUM } from './predicate.ts'

const isUcum = (value: { readonly system?: unknown }) => value.system === undefined || value.system === UCUM
const qty3: Invariant = { says: 'a system where there is a code', holds: (v) => !has(v, 'code') || has(v, 'system') }
const MEALS = ['C', 'CM', 'CD', 'CV']

/** Constraints of data types: https://hl7.org/fhir/R4/datatypes.html and https://hl7.org/fhir/R4/metadatatypes.html. */
export const DATA_TYPES: Invariants = {
  Quantity: { 'qty-3': qty3 },
  Age: {
    'qty-3': qty3,
    'age-1': {
      says: 'a code where there is a value, the system of UCUM, and a value above 0',
      holds: (v) => (has(v, 'code') || !has(v, 'value')) && isUcum(v) && (typeof v.value !== 'number' || v.value > 0),
    },
  },
  Count: {
    'qty-3': qty3,
    'cnt-3': {
      says: 'a whole number with the code 1 of UCUM',
      holds: (v) =>
        (has(v, 'code') || !has(v, 'value')) &&
        isUcum(v) &&
        (!has(v, 'code') || v.code === '1') &&
        (typeof v.value !== 'number' || Number.isInteger(v.value)),
    },
  },
  Distance: {
    'qty-3': qty3,
    'dis-1': {
      says: 'a code where there is a value, and the system of UCUM',
      holds: (v) => (has(v, 'code') || !has(v, 'value')) && isUcum(v),
    },
  },
  Duration: {
    'qty-3': qty3,
    'drt-1': {
      says: 'the system of UCUM and a value where there is a code',
      holds: (v) => !has(v, 'code') || (v.system === UCUM && has(v, 'value')),
    },
  },
  Attachment: {
    'att-1': { says: 'a content type where there is data', holds: (v) => !has(v, 'data') || has(v, 'contentType') },
  },
  ContactPoint: {
    'cpt-2': { says: 'a system where there is a value', holds: (v) => !has(v, 'value') || has(v, 'system') },
  },
  Expression: {
    'exp-1': { says: 'an expression or a reference to one', holds: (v) => has(v, 'expression', 'reference') },
  },
  Extension: {
    'ext-1': {
      says: 'either a value or extensions, and not both',
      holds: (v) => has(v, 'extension') !== hasChoice(v, 'value'),
    },
  },
  Period: { 'per-1': { says: 'an end that is not before the start', holds: (v) => isInOrder(v.start, v.end) } },
  Range: {
    'rng-2': {
      says: 'a high value that is not below the low one',
      holds: ({ low, high }) => {
        const [from, to] = [parts(low)[0], parts(high)[0]]
        if (typeof from?.value !== 'number' || typeof to?.value !== 'number') return true
        return from.code !== to.code || from.unit !== to.unit || from.value <= to.value
      },
    },
  },
  Ratio: {
    'rat-1': {
      says: 'numerator and denominator both, or neither and an extension',
      holds: (v) => has(v, 'numerator') === has(v, 'denominator') && (has(v, 'numerator') || has(v, 'extension')),
    },
  },
  'DataRequirement.codeFilter': {
    'drq-1': {
      says: 'either a path or a search parameter',
      holds: (v) => has(v, 'path') !== has(v, 'searchParam'),
    },
  },
  'DataRequirement.dateFilter': {
    'drq-2': {
      says: 'either a path or a search parameter',
      holds: (v) => has(v, 'path') !== has(v, 'searchParam'),
    },
  },
  'Timing.repeat': {
    'tim-1': { says: 'a unit of the duration', holds: (v) => !has(v, 'duration') || has(v, 'durationUnit') },
    'tim-2': { says: 'a unit of the period', holds: (v) => !has(v, 'period') || has(v, 'periodUnit') },
    'tim-4': { says: 'a duration that is not negative', holds: (v) => !(Number(v.duration) < 0) },
    'tim-5': { says: 'a period that is not negative', holds: (v) => !(Number(v.period) < 0) },
    'tim-6': { says: 'a period where there is a longest one', holds: (v) => !has(v, 'periodMax') || has(v, 'period') },
    'tim-7': {
      says: 'a duration where there is a longest one',
      holds: (v) => !has(v, 'durationMax') || has(v, 'duration'),
    },
    'tim-8': { says: 'a count where there is a highest one', holds: (v) => !has(v, 'countMax') || has(v, 'count') },
    'tim-9': {
      says: 'an offset only from a moment, and none from a meal as such',
      holds: (v) =>
        !has(v, 'offset') ||
        (count(v, 'when') > 0 && Array.isArray(v.when) && !v.when.some((one) => MEALS.includes(String(one)))),
    },
    'tim-10': { says: 'times of day or moments, and not both', holds: (v) => !(has(v, 'timeOfDay') && has(v, 'when')) },
  },
  TriggerDefinition: {
    'trd-1': { says: 'data or a timing, and not both', holds: (v) => !(has(v, 'data') && hasChoice(v, 'timing')) },
    'trd-2': { says: 'data where there is a condition', holds: (v) => !has(v, 'condition') || has(v, 'data') },
    'trd-3': {
      says: 'a name for a named event, a timing for a periodic one, data for one about data',
      holds: (v) =>
        (v.type !== 'named-event' || has(v, 'name')) &&
        (v.type !== 'periodic' || hasChoice(v, 'timing')) &&
        (!String(v.type).startsWith('data-') || has(v, 'data')),
    },
  },
}
