/** An answer of an operation that is no resource: headers alone, or text of another media type. */
export interface WireAnswer {
  readonly wire: true
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export function wireAnswer(status: number, headers: WireAnswer['headers'], body?: string): WireAnswer {
  return { wire: true, status, headers, ...(body === undefined ? {} : { body }) }
}

export function isWireAnswer(answer: object): answer is WireAnswer {
  return 'wire' in answer && answer.wire === true
}
