import { FhirProblem } from './problem.ts'
import { all, isObject, type Resource } from './resource.ts'

interface Shape {
  /** Elements that must be there. */
  readonly required: readonly string[]
  /** Codes that a required binding allows, by path. */
  readonly codes?: Readonly<Record<string, readonly string[]>>
}

/** What base FHIR R4 demands of the types that clients write. Elements that are merely allowed are left alone. */
const SHAPES: Readonly<Record<string, Shape>> = {
  Patient: { required: [], codes: { gender: ['male', 'female', 'other', 'unknown'] } },
  Encounter: {
    required: ['status', 'class'],
    codes: {
      status: [
        'planned',
        'arrived',
        'triaged',
        'in-progress',
        'onleave',
        'finished',
        'cancelled',
        'entered-in-error',
        'unknown',
      ],
    },
  },
  List: {
    required: ['status', 'mode'],
    codes: { status: ['current', 'retired', 'entered-in-error'], mode: ['working', 'snapshot', 'changes'] },
  },
  Flag: { required: ['status', 'code', 'subject'], codes: { status: ['active', 'inactive', 'entered-in-error'] } },
  Communication: {
    required: ['status'],
    codes: {
      status: [
        'preparation',
        'in-progress',
        'not-done',
        'on-hold',
        'stopped',
        'completed',
        'entered-in-error',
        'unknown',
      ],
      priority: ['routine', 'urgent', 'asap', 'stat'],
    },
  },
  Task: {
    required: ['status', 'intent'],
    codes: {
      status: [
        'draft',
        'requested',
        'received',
        'accepted',
        'rejected',
        'ready',
        'cancelled',
        'in-progress',
        'on-hold',
        'failed',
        'completed',
        'entered-in-error',
      ],
      priority: ['routine', 'urgent', 'asap', 'stat'],
    },
  },
  Appointment: {
    required: ['status', 'participant', 'participant.status'],
    codes: {
      status: [
        'proposed',
        'pending',
        'booked',
        'arrived',
        'fulfilled',
        'cancelled',
        'noshow',
        'entered-in-error',
        'checked-in',
        'waitlist',
      ],
      'participant.status': ['accepted', 'declined', 'tentative', 'needs-action'],
    },
  },
  Condition: { required: ['subject'] },
  Observation: {
    required: ['status', 'code'],
    codes: {
      status: [
        'registered',
        'preliminary',
        'final',
        'amended',
        'corrected',
        'cancelled',
        'entered-in-error',
        'unknown',
      ],
    },
  },
  MedicationStatement: {
    required: ['status', 'subject'],
    codes: {
      status: ['active', 'completed', 'entered-in-error', 'intended', 'stopped', 'on-hold', 'unknown', 'not-taken'],
    },
  },
  MedicationDispense: {
    required: ['status', 'medicationCodeableConcept'],
    codes: {
      status: [
        'preparation',
        'in-progress',
        'cancelled',
        'on-hold',
        'completed',
        'entered-in-error',
        'stopped',
        'declined',
        'unknown',
      ],
    },
  },
  MedicationRequest: {
    required: ['status', 'intent', 'medicationCodeableConcept', 'subject'],
    codes: {
      status: ['active', 'on-hold', 'cancelled', 'completed', 'entered-in-error', 'stopped', 'draft', 'unknown'],
    },
  },
  QuestionnaireResponse: {
    required: ['status'],
    codes: { status: ['in-progress', 'completed', 'amended', 'entered-in-error', 'stopped'] },
  },
  Endpoint: {
    required: ['status', 'connectionType', 'payloadType', 'address'],
    codes: { status: ['active', 'suspended', 'error', 'off', 'entered-in-error', 'test'] },
  },
  CareTeam: {
    required: ['subject'],
    codes: { status: ['proposed', 'active', 'suspended', 'inactive', 'entered-in-error'] },
  },
  Consent: {
    required: ['status', 'scope', 'category'],
    codes: { status: ['draft', 'proposed', 'active', 'rejected', 'inactive', 'entered-in-error'] },
  },
}

/**
 * Refuses a resource that cannot be right.
 *
 * @throws {FhirProblem} `bad-request` that names the element
 */
export function refuseInvalid(resource: Resource): void {
  const { required, codes = {} } = SHAPES[resource.resourceType] ?? { required: [] }
  const type = resource.resourceType
  for (const path of required)
    if (all(resource, path).length === 0)
      throw new FhirProblem('bad-request', `${type}.${path} is required.`, { expression: `${type}.${path}` })
  for (const [path, allowed] of Object.entries(codes))
    for (const found of all(resource, path))
      if (typeof found !== 'string' || !allowed.includes(found))
        throw new FhirProblem(
          'bad-request',
          `${type}.${path} is ${JSON.stringify(found)}; it must be one of ${allowed.join(', ')}.`,
          { expression: `${type}.${path}` },
        )
  for (const path of ['subject', 'for', 'focus', 'participant.actor'])
    for (const found of all(resource, path))
      if (!isObject(found))
        throw new FhirProblem('bad-request', `${type}.${path} must be a Reference.`, { expression: `${type}.${path}` })
}
