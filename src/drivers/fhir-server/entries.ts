import type { Flaw } from '../../domain/fhir-server.ts'
import { type FhirResource, identifiers } from '../fhir-resource.ts'

/** The system of the identifiers that the harness gives to entries of its own. */
export const OWN_SYSTEM = 'https://interlock.example/fhir/entry'
/** Another system, in which nothing has the same value. */
export const OTHER_SYSTEM = 'https://interlock.example/fhir/other'

/** A kind of thing that can be stored without anything else being there. Nothing in it is about anybody real. */
export interface Kind {
  readonly type: string
  /** The least that base FHIR R4 asks for, and an identifier. */
  make(mark: string): FhirResource
  /** The element that says how it stands, where it can be called off: as made, and called off. */
  readonly standing?: { readonly element: string; readonly before: unknown; readonly after: unknown }
  /** An element with a required binding. */
  readonly coded: string
}

const identifier = (mark: string) => [{ system: OWN_SYSTEM, value: mark }]
const words = (mark: string) => `Synthetic entry ${mark}`
const cancelled = (before: string) => ({ element: 'status', before, after: 'cancelled' })

/** In the order in which they are taken where a server has several: what stands most by itself comes first. */
export const KINDS: readonly Kind[] = [
  {
    type: 'Patient',
    make: (mark) => ({
      resourceType: 'Patient',
      identifier: identifier(mark),
      active: true,
      name: [{ family: 'Interlock', given: [words(mark)] }],
      gender: 'other',
      birthDate: '1980-01-01',
    }),
    standing: { element: 'active', before: true, after: false },
    coded: 'gender',
  },
  {
    type: 'Appointment',
    make: (mark) => ({
      resourceType: 'Appointment',
      identifier: identifier(mark),
      status: 'booked',
      description: words(mark),
      start: '2031-03-03T09:00:00Z',
      end: '2031-03-03T09:10:00Z',
      participant: [{ actor: { display: 'Synthetic clinic' }, status: 'accepted' }],
    }),
    standing: cancelled('booked'),
    coded: 'status',
  },
  {
    type: 'Task',
    make: (mark) => ({
      resourceType: 'Task',
      identifier: identifier(mark),
      status: 'requested',
      intent: 'order',
      description: words(mark),
    }),
    standing: cancelled('requested'),
    coded: 'status',
  },
  {
    type: 'Observation',
    make: (mark) => ({
      resourceType: 'Observation',
      identifier: identifier(mark),
      status: 'final',
      code: { text: words(mark) },
    }),
    standing: cancelled('final'),
    coded: 'status',
  },
  {
    type: 'Organization',
    make: (mark) => ({
      resourceType: 'Organization',
      identifier: identifier(mark),
      active: true,
      name: words(mark),
      contact: [{ telecom: [{ system: 'phone', value: '+44 1632 960000' }] }],
    }),
    standing: { element: 'active', before: true, after: false },
    coded: 'contact.0.telecom.0.system',
  },
  {
    type: 'Location',
    make: (mark) => ({
      resourceType: 'Location',
      identifier: identifier(mark),
      status: 'active',
      name: words(mark),
    }),
    standing: { element: 'status', before: 'active', after: 'inactive' },
    coded: 'status',
  },
]

/** What is called off is most likely an appointment. */
export const CANCELLED_FIRST: readonly string[] = ['Appointment', 'Task']

/** The same entry with everything that a client may add to any resource. */
export function full(resource: FhirResource): FhirResource {
  return {
    ...resource,
    language: 'en-GB',
    text: {
      status: 'generated',
      div: '<div xmlns="http://www.w3.org/1999/xhtml">Synthetic entry, with <b>everything</b></div>',
    },
    contained: [{ resourceType: 'Organization', id: 'inside', name: 'Synthetic organisation' }],
    extension: [
      { url: 'https://interlock.example/fhir/StructureDefinition/note', valueString: 'kept' },
      {
        url: 'https://interlock.example/fhir/StructureDefinition/inside',
        valueReference: { reference: '#inside' },
      },
    ],
  }
}

/** Words in several scripts, with what is easily lost on the way. */
export const LETTERS = 'Ž. Müller-Ørsted, Siân Ŵyn, 李小龍, Αθηνά, 👩‍⚕️ “quoted” \\ é/é'

/** The same entry with an element of a required binding spoilt. */
export function flawed({ coded }: Kind, resource: FhirResource, flaw: Flaw): FhirResource {
  return withAt(resource, coded.split('.'), flaw === 'a code that there is not' ? 'interlock-no-such-code' : 7)
}

function withAt(node: unknown, [name = '', ...rest]: readonly string[], value: unknown): FhirResource {
  const inner = Reflect.get(Object(node), name)
  const changed = rest.length === 0 ? value : withAt(inner, rest, value)
  if (Array.isArray(node)) return Object(node.map((each, index) => (String(index) === name ? changed : each)))
  return { ...Object(node), [name]: changed }
}

/** The value that the harness gave to an entry. */
export function markOf(resource: FhirResource): string {
  return identifiers(resource, OWN_SYSTEM)[0] ?? 'no identifier of the harness'
}
