import type { NhsClient } from './config.ts'

/** A request of a client that has shown a token, with its body as text. */
export interface Call {
  readonly client: NhsClient
  readonly request: Request
  readonly url: URL
  readonly text: string
  /** What the path's groups caught, decoded. */
  readonly parts: readonly string[]
}

/** One operation of the NHS side. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  /** Of the whole path. */
  readonly path: RegExp
  readonly answer: (call: Call) => Response
}

/** The body as JSON; nothing where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A refusal of those services that do not speak FHIR. */
export function problem(status: number, code: string, message: string): Response {
  return Response.json({ error: code, message }, { status })
}
