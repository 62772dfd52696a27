import type { Answer } from './route.ts'

/** A refusal in the error shape of the real service. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly extra: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>
  constructor(
    status: number,
    message: string,
    extra: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.status = status
    this.extra = extra
    this.headers = headers
  }

  answer(): Answer {
    return {
      status: this.status,
      headers: this.headers,
      body: {
        status: this.status,
        errorCode: null,
        userMessage: this.message,
        developerMessage: this.message,
        moreInfo: null,
        ...this.extra,
      },
    }
  }
}

export const notFound = (what: string) => new Refusal(404, `404 Not found error: ${what}`)
export const invalid = (message: string) => new Refusal(400, `Validation failure: ${message}`)

/** A request body that breaks field rules; every broken rule is named. */
export const invalidBody = (problems: readonly string[]) =>
  new Refusal(400, 'Validation issues in request body', { validationErrors: problems })
