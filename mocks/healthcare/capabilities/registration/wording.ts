import type { HealthcareSystem } from '../../capability.ts'
import { type Coding, hasCode, identifierOf, type Resource, type Stored, text } from '../../fhir/resource.ts'

const PROPOSED = 'https://interlock.example'

/** The kind of document that says what registration means. */
export const WORDING_KIND = {
  system: `${PROPOSED}/fhir/CodeSystem/document-kind`,
  code: 'registration-wording',
} as const
/** Version of a wording. */
export const WORDING = `${PROPOSED}/id/registration-wording`
/** What a part of the wording says, as the `format` of its content. */
export const POINT = `${PROPOSED}/fhir/CodeSystem/registration-point`

/** What this record tells before anything is decided, in plain words. */
const FIRST_WORDING: Readonly<Record<string, string>> = {
  'community-registration-may-end':
    'If you register here, your GP at home may take you off their list. You can choose not to register.',
  'care-in-custody': 'You get health care in this prison either way. The team here sees you, and keeps your notes.',
  'care-after-release':
    'When you leave, the team here stops seeing you. You may need to register with a GP again. We help you to do that.',
}

/** Puts the first wording into the record. */
export function seedWording({ store, policies }: HealthcareSystem): void {
  store.create({
    resourceType: 'DocumentReference',
    status: 'current',
    type: { coding: [WORDING_KIND] },
    identifier: [{ system: WORDING, value: '1' }],
    content: Object.entries(policies.registration.wording(FIRST_WORDING)).map(([code, words]) => ({
      attachment: { contentType: 'text/plain', language: 'en', data: Buffer.from(words).toString('base64') },
      format: { system: POINT, code },
    })),
  })
}

/** The wording that is shown now: the newest that is current. */
export function currentWording({ store }: HealthcareSystem): Stored | undefined {
  return store.filter('DocumentReference', (one) => isWording(one) && one.status === 'current').at(-1)
}

export function isWording(document: Resource): boolean {
  return hasCode(document.type, WORDING_KIND)
}

/** How a decision names the wording that was shown. */
export function shownAs(wording: Stored): object {
  return {
    policyRule: { coding: [versionOf(wording)] },
    sourceReference: { reference: `DocumentReference/${wording.id}` },
  }
}

/** The version of a wording, as a decision keeps it. */
export function versionOf(wording: Resource): Coding {
  return { system: WORDING, code: identifierOf(wording, WORDING) ?? text(wording, 'meta.versionId') ?? '' }
}
