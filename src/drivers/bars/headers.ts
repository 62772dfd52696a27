/** Where bookings by message go, and who sends them: from the candidate file. */
export interface MessageAddress {
  /** The healthcare service that takes the messages, for example of system `https://fhir.nhs.uk/Id/dos-service-id`. */
  readonly target: { readonly system: string; readonly value: string }
  /** ODS code of the organisation on whose behalf the run books. */
  readonly organisation: string
}

export const ODS_CODE = 'https://fhir.nhs.uk/Id/ods-organization-code'

/** Of the standard, which every request names. */
const VERSION = '1.4.0'

/**
 * What the NHS booking and referral standard asks of each request: its ids as UUIDs, and who asks whom, as JSON in Base64. `NHSD-Requesting-Practitioner` is asked for where it is known; a role of an example has none.
 */
export function messageHeaders(
  { target, organisation }: MessageAddress,
  newId: () => string,
): Readonly<Record<string, string>> {
  return {
    accept: `application/fhir+json; version=${VERSION}`,
    'x-request-id': newId(),
    'x-correlation-id': newId(),
    'nhsd-target-identifier': encoded({ value: target.value, system: target.system }),
    'nhsd-end-user-organisation': encoded({
      resourceType: 'Organization',
      identifier: [{ system: ODS_CODE, value: organisation }],
    }),
    'nhsd-requesting-software': encoded({
      resourceType: 'Device',
      identifier: [{ system: 'https://interlock.example/id/software', value: 'interlock' }],
      deviceName: [{ name: 'Interlock', type: 'manufacturer-name' }],
    }),
  }
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64')
}
