import type { Json } from '../../finding.ts'
import { along, count, has, hasChoice, type Invariants, isDistinct, parts } from './predicate.ts'

const LISTED_ANSWERS = [
  ...['choice', 'open-choice', 'decimal', 'integer', 'date', 'dateTime', 'time', 'string', 'quantity'],
]
const MEASURED_ANSWERS = ['boolean', 'decimal', 'integer', 'string', 'text', 'url', 'open-choice']
const isOf = (value: Json, ...types: readonly string[]) => types.includes(String(value.type))

/** Constraints of code systems, value sets, forms and measures, as the page of each resource lists them. */
export const TERMS_AND_FORMS: Invariants = {
  CodeSystem: {
    'csd-1': { says: 'each code once', holds: (v) => isDistinct(below(v, 'concept').map(({ code }) => code)) },
  },
  'ConceptMap.group.element.target': {
    'cmd-1': {
      says: 'a comment where the target is narrower or inexact',
      holds: (v) => has(v, 'comment') || !['narrower', 'inexact'].includes(String(v.equivalence)),
    },
  },
  'ConceptMap.group.unmapped': {
    'cmd-2': { says: 'a fixed code', holds: (v) => v.mode !== 'fixed' || has(v, 'code') },
    'cmd-3': { says: 'the other map', holds: (v) => v.mode !== 'other-map' || has(v, 'url') },
  },
  NamingSystem: {
    'nsd-1': {
      says: 'no UUID of a root',
      holds: (v) => v.kind !== 'root' || !parts(v.uniqueId).some((one) => isOf(one, 'uuid')),
    },
    'nsd-2': {
      says: 'one preferred id of each type',
      holds: (v) => isDistinct(parts(v.uniqueId).flatMap(({ preferred, type }) => (preferred === true ? [type] : []))),
    },
  },
  'ValueSet.compose.include': {
    'vsd-1': { says: 'a value set or a system', holds: (v) => has(v, 'valueSet', 'system') },
    'vsd-2': {
      says: 'a system of concepts or filters',
      holds: (v) => !has(v, 'concept', 'filter') || has(v, 'system'),
    },
    'vsd-3': { says: 'concepts or filters, and not both', holds: (v) => !(has(v, 'concept') && has(v, 'filter')) },
  },
  'ValueSet.expansion.contains': {
    'vsd-6': { says: 'a code or words', holds: (v) => has(v, 'code', 'display') },
    'vsd-9': { says: 'a code, unless it is abstract', holds: (v) => has(v, 'code') || v.abstract === true },
    'vsd-10': { says: 'a system of a code', holds: (v) => !has(v, 'code') || has(v, 'system') },
  },
  TerminologyCapabilities: {
    'tcp-2': {
      says: 'a description, software or an implementation',
      holds: (v) => has(v, 'description', 'software', 'implementation'),
    },
    'tcp-3': { says: 'an implementation', holds: (v) => v.kind !== 'instance' || has(v, 'implementation') },
    'tcp-4': {
      says: 'software and no implementation',
      holds: (v) => v.kind !== 'capability' || (!has(v, 'implementation') && has(v, 'software')),
    },
    'tcp-5': {
      says: 'neither software nor implementation',
      holds: (v) => v.kind !== 'requirements' || !has(v, 'implementation', 'software'),
    },
  },
  'TerminologyCapabilities.codeSystem': {
    'tcp-1': {
      says: 'codes of several versions',
      holds: (v) => count(v, 'version') < 2 || parts(v.version).every((one) => has(one, 'code')),
    },
  },
  Measure: {
    'mea-1': {
      says: 'either a code, description or criterion, or components',
      holds: (v) =>
        along(v, 'group', 'stratifier').every(
          (one) => has(one, 'code', 'description', 'criteria') !== has(one, 'component'),
        ),
    },
  },
  MeasureReport: {
    'mrp-1': {
      says: 'no groups of a collection of data',
      holds: (v) => !isOf(v, 'data-collection') || !has(v, 'group'),
    },
    'mrp-2': {
      says: 'either a value or components',
      holds: (v) =>
        along(v, 'group', 'stratifier', 'stratum').every((one) => has(one, 'value') !== has(one, 'component')),
    },
  },
  Questionnaire: {
    'que-2': { says: 'each link id once', holds: (v) => isDistinct(below(v, 'item').map(({ linkId }) => linkId)) },
  },
  'Questionnaire.item': {
    'que-1': {
      says: 'items in a group, and none in what is only shown',
      holds: (v) => (!isOf(v, 'group') || has(v, 'item')) && (!isOf(v, 'display') || !has(v, 'item')),
    },
    'que-3': { says: 'no code of what is only shown', holds: (v) => !isOf(v, 'display') || !has(v, 'code') },
    'que-4': {
      says: 'answers listed here or elsewhere, and not both',
      holds: (v) => !(has(v, 'answerOption') && has(v, 'answerValueSet')),
    },
    'que-5': {
      says: 'listed answers only where one can choose',
      holds: (v) => isOf(v, ...LISTED_ANSWERS) || !has(v, 'answerOption', 'answerValueSet'),
    },
    'que-6': {
      says: 'what is only shown neither required nor repeated',
      holds: (v) => !isOf(v, 'display') || !has(v, 'required', 'repeats'),
    },
    'que-8': {
      says: 'no initial value of a group or of what is only shown',
      holds: (v) => !isOf(v, 'group', 'display') || !has(v, 'initial'),
    },
    'que-9': { says: 'nothing read-only that is only shown', holds: (v) => !isOf(v, 'display') || !has(v, 'readOnly') },
    'que-10': {
      says: 'a length only of what has one',
      holds: (v) => isOf(v, ...MEASURED_ANSWERS) || !has(v, 'maxLength'),
    },
    'que-11': {
      says: 'listed answers or an initial value, and not both',
      holds: (v) => !(has(v, 'answerOption') && has(v, 'initial')),
    },
    'que-12': {
      says: 'how several conditions go together',
      holds: (v) => count(v, 'enableWhen') <= 2 || has(v, 'enableBehavior'),
    },
    'que-13': {
      says: 'several initial values only of what repeats',
      holds: (v) => v.repeats === true || count(v, 'initial') <= 1,
    },
  },
  'Questionnaire.item.enableWhen': {
    'que-7': {
      says: 'yes or no as the answer to whether there is one',
      holds: (v) => v.operator !== 'exists' || !hasChoice(v, 'answer') || has(v, 'answerBoolean'),
    },
  },
}

/** All objects of a name, at any depth of the same name. */
function below(value: Json, name: string): readonly Json[] {
  return parts(value[name]).flatMap((one) => [one, ...below(one, name)])
}
