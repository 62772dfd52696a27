import type { Explanation } from '../../domain/registration.ts'
import type { FhirClient } from '../fhir-client.ts'
import { codes, extensions, type FhirResource, identifiers, text, texts, values } from '../fhir-resource.ts'

const PROPOSED = 'https://interlock.example'
const WORDING = `${PROPOSED}/id/registration-wording`
const POINT = `${PROPOSED}/fhir/CodeSystem/registration-point`
const KIND = { system: `${PROPOSED}/fhir/CodeSystem/document-kind`, code: 'registration-wording' }
const PROMPT = `${PROPOSED}/fhir/StructureDefinition/registration-prompt`
const OPTION = `${PROPOSED}/fhir/StructureDefinition/registration-option`
const DECISION = `${PROPOSED}/fhir/StructureDefinition/registration-decision`

/** What a decision says of how it was explained, with the wording that it names. */
export async function explanationIn(client: FhirClient, consent: FhirResource, where: string): Promise<Explanation> {
  const reference = text(consent, 'sourceReference.reference') ?? ''
  const id = /(?:^|\/)DocumentReference\/([^/]+)/.exec(reference)?.[1]
  const wording = id ? (await client.read('DocumentReference', id)).resource : undefined
  const [version] = codes(consent, 'policyRule', WORDING)
  const isSame = wording === undefined || identifiers(wording, WORDING).includes(version ?? '')
  return {
    ...(version && isSame ? { version } : {}),
    points: wording ? pointsIn(wording) : {},
    options: extensions(consent, OPTION).flatMap((one) => texts(one, 'valueCode')),
    prompts: extensions(consent, PROMPT).flatMap((one) => texts(one, 'valueCode')),
    decided: text(consent, 'status') !== 'draft' || extensions(consent, DECISION).length > 0,
    seen: where,
  }
}

function pointsIn(wording: FhirResource): Readonly<Record<string, string>> {
  const parts = values(wording, 'content').flatMap((content) => {
    const words = Buffer.from(text(content, 'attachment.data') ?? '', 'base64').toString('utf8')
    return codes(content, 'format', POINT).map((code): [string, string] => [code, words])
  })
  return Object.fromEntries(parts)
}

/** Publishes the wording that is shown, a little longer and with a version of its own. */
export async function changeWording(client: FhirClient): Promise<void> {
  const { matches } = await client.search('DocumentReference', { type: `${KIND.system}|${KIND.code}` })
  const current = matches.filter(({ status }) => status === 'current')
  const points = pointsIn(current.at(-1) ?? { resourceType: 'DocumentReference' })
  await client.create({
    resourceType: 'DocumentReference',
    status: 'current',
    type: { coding: [KIND] },
    identifier: [{ system: WORDING, value: `${matches.length + 1}-changed` }],
    content: Object.entries(points).map(([code, words]) => ({
      attachment: {
        contentType: 'text/plain',
        data: Buffer.from(`${words} Ask us if you are not sure.`).toString('base64'),
      },
      format: { system: POINT, code },
    })),
  })
}
