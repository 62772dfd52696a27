import { createHash, createHmac } from 'node:crypto'

/** Short-lived keys for a queue, as the token operation hands them out. */
export interface QueueKeys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const keyed = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/**
 * The headers that sign a request to a queue (AWS Signature Version 4).
 *
 * @param headers what else is sent and signed, lower case
 * @returns these headers with the signature
 */
export function signed(
  { accessKeyId, secretAccessKey, sessionToken }: QueueKeys,
  { url, body, headers, at, region }: SigningRequest,
): Readonly<Record<string, string>> {
  const { host, pathname } = new URL(url)
  const stamp = at.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const day = stamp.slice(0, 8)
  const all: Record<string, string> = {
    ...headers,
    host,
    'x-amz-date': stamp,
    ...(sessionToken === '' ? {} : { 'x-amz-security-token': sessionToken }),
  }
  const names = Object.keys(all).sort()
  const listed = names.join(';')
  const canonical = ['POST', pathname, '', ...names.map((name) => `${name}:${all[name]}`), '', listed, hash(body)]
  const scope = `${day}/${region}/sqs/aws4_request`
  const key = ['sqs', 'aws4_request'].reduce<Buffer>(
    (made, part) => keyed(made, part),
    keyed(keyed(`AWS4${secretAccessKey}`, day), region),
  )
  const signature = keyed(key, ['AWS4-HMAC-SHA256', stamp, scope, hash(canonical.join('\n'))].join('\n')).toString(
    'hex',
  )
  const { host: _implied, ...sent } = all
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${listed}, Signature=${signature}`,
  }
}

export interface SigningRequest {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly at: Date
  /** For example `eu-west-2`. */
  readonly region: string
}
