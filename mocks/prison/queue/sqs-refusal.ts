/** A typed refusal, in the two forms that old and new AWS clients read. */
export class SqsRefusal extends Error {
  override readonly name = 'SqsRefusal'
  readonly code: string
  readonly status: number
  readonly legacyCode: string
  constructor(code: string, message: string, status = 400, legacyCode = code) {
    super(message)
    this.code = code
    this.status = status
    this.legacyCode = legacyCode
  }

  response(): Response {
    return new Response(JSON.stringify({ __type: `com.amazonaws.sqs#${this.code}`, message: this.message }), {
      status: this.status,
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amzn-query-error': `${this.legacyCode};Sender`,
      },
    })
  }
}
