import { count, has, hasChoice, type Invariants, isInOrder, parts } from './predicate.ts'

/** Constraints of resources about people, plans, lists and forms, as the page of each resource lists them. */
export const WORKFLOW: Invariants = {
  Appointment: {
    'app-2': { says: 'start and end both, or neither', holds: (v) => has(v, 'start') === has(v, 'end') },
    'app-3': {
      says: 'start and end, unless it is proposed, cancelled or on the waiting list',
      holds: (v) =>
        (has(v, 'start') && has(v, 'end')) || ['proposed', 'cancelled', 'waitlist'].includes(String(v.status)),
    },
    'app-4': {
      says: 'a reason for cancelling only where it was cancelled or nobody came',
      holds: (v) => !has(v, 'cancelationReason') || v.status === 'cancelled' || v.status === 'noshow',
    },
  },
  'Appointment.participant': { 'app-1': { says: 'a type or an actor', holds: (v) => has(v, 'type', 'actor') } },
  AppointmentResponse: {
    'apr-1': { says: 'a type of participant or an actor', holds: (v) => has(v, 'participantType', 'actor') },
  },
  'AuditEvent.entity': {
    'sev-1': { says: 'a name or a query, and not both', holds: (v) => !(has(v, 'name') && has(v, 'query')) },
  },
  'Composition.section': {
    'cmp-1': { says: 'text, entries or sections', holds: (v) => has(v, 'text', 'entry', 'section') },
    'cmp-2': {
      says: 'no reason for being empty where there are entries',
      holds: (v) => !(has(v, 'emptyReason') && has(v, 'entry')),
    },
  },
  Consent: {
    'ppc-1': { says: 'a policy or a policy rule', holds: (v) => has(v, 'policy', 'policyRule') },
  },
  'CoverageEligibilityResponse.insurance.item': {
    'ces-1': {
      says: 'either a category or a product',
      holds: (v) => has(v, 'category') !== has(v, 'productOrService'),
    },
  },
  Group: { 'grp-1': { says: 'members only of an actual group', holds: (v) => !has(v, 'member') || v.actual === true } },
  InsurancePlan: {
    'ipn-1': { says: 'an identifier or a name', holds: (v) => has(v, 'identifier', 'name') },
  },
  Linkage: { 'lnk-1': { says: 'at least two items', holds: (v) => count(v, 'item') > 1 } },
  List: {
    'lst-1': {
      says: 'no reason for being empty where there are entries',
      holds: (v) => !(has(v, 'emptyReason') && has(v, 'entry')),
    },
    'lst-2': {
      says: 'deleted entries only in a list of changes',
      holds: (v) => v.mode === 'changes' || !parts(v.entry).some((one) => has(one, 'deleted')),
    },
    'lst-3': {
      says: 'dates of entries only in a working list',
      holds: (v) => v.mode === 'working' || !parts(v.entry).some((one) => has(one, 'date')),
    },
  },
  Organization: {
    'org-1': { says: 'an identifier or a name', holds: (v) => has(v, 'identifier', 'name') },
  },
  'Organization.telecom': { 'org-3': { says: 'no home number of an organisation', holds: (v) => v.use !== 'home' } },
  'Organization.address': { 'org-2': { says: 'no home address of an organisation', holds: (v) => v.use !== 'home' } },
  'Patient.contact': {
    'pat-1': {
      says: 'a name, a telephone, an address or an organisation',
      holds: (v) => has(v, 'name', 'telecom', 'address', 'organization'),
    },
  },
  'QuestionnaireResponse.item': {
    'qrs-1': { says: 'answers or items, and not both', holds: (v) => !(has(v, 'answer') && has(v, 'item')) },
  },
  'RequestGroup.action': {
    'rqg-1': { says: 'either a resource or actions', holds: (v) => has(v, 'resource') !== has(v, 'action') },
  },
  ServiceRequest: {
    'prr-1': { says: 'a code where there is a detail', holds: (v) => !has(v, 'orderDetail') || has(v, 'code') },
  },
  Task: {
    'inv-1': {
      says: 'a last time that is not before the first',
      holds: (v) => isInOrder(v.authoredOn, v.lastModified),
    },
  },
  'Parameters.parameter': {
    'inv-1': {
      says: 'parts alone, or else either a value or a resource',
      holds: (v) =>
        has(v, 'part') ? !hasChoice(v, 'value') && !has(v, 'resource') : hasChoice(v, 'value') !== has(v, 'resource'),
    },
  },
}
