import type { Exchange } from '../../../domain/exchange.ts'

/** An evidence file's exchange, or `undefined` when the text is something else. */
export function readExchange(text: string): Pick<Exchange, 'request' | 'response' | 'failure'> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isExchange(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isExchange(value: unknown): value is Pick<Exchange, 'request' | 'response' | 'failure'> {
  if (!isObject(value) || !isObject(value.request)) return false
  const { request, response, failure } = value
  return (
    typeof request.method === 'string' &&
    typeof request.url === 'string' &&
    isHeaders(request.headers) &&
    (request.body === undefined || typeof request.body === 'string') &&
    (response === undefined || isResponse(response)) &&
    (failure === undefined || (isObject(failure) && typeof failure.message === 'string'))
  )
}

function isResponse(value: unknown): boolean {
  return (
    isObject(value) && typeof value.status === 'number' && typeof value.body === 'string' && isHeaders(value.headers)
  )
}

function isHeaders(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((one) => typeof one === 'string')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads an exchange by its digest, with its line in the evidence; `undefined` when it is missing. */
export type ReadEvidence = (digest: string) => { readonly text: string; readonly line: number } | undefined
