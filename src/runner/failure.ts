import { fileURLToPath } from 'node:url'
import { format } from 'node:util'
import type { Exception } from '@cucumber/messages'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MOST_CAUSES = 10

/**
 * What the message stream says of a thrown value. `type` is the name of its class, by which it is judged; anything
 * thrown that is not an Error has the type `Error`, as in stock cucumber. Paths are relative to the project.
 */
export function failureOf(thrown: unknown): { readonly message: string; readonly exception: Exception } {
  const error = asError(thrown)
  const stackTrace = trace(error)
  return { message: stackTrace, exception: { type: error.constructor.name, message: error.message, stackTrace } }
}

function asError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown
  const error = new Error(
    thrown === undefined || thrown === null ? 'Promise rejected without a reason' : format(thrown),
  )
  error.stack = `Error: ${error.message}`
  return error
}

function trace(error: Error): string {
  const seen = new Set<unknown>()
  const lines: string[] = []
  let cause: unknown = error
  while (cause !== undefined && cause !== null && !seen.has(cause) && seen.size < MOST_CAUSES) {
    const head = seen.size === 0 ? '' : 'Caused by: '
    seen.add(cause)
    lines.push(`${head}${cause instanceof Error ? own(cause) : String(cause)}`)
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return lines.join('\n')
}

/** The message and the frames of the step's own code: up to the runner, without Node's. */
function own(error: Error): string {
  const head = `${error.name}: ${error.message}`
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  const end = frames.findIndex((frame) => frame.includes(HERE) && !frame.includes(`${HERE}fixtures`))
  const kept = (end === -1 ? frames : frames.slice(0, end)).filter((frame) => !/[( ]node:/.test(frame))
  return [head, ...kept.map((frame) => frame.replaceAll('file://', '').replaceAll(ROOT, ''))].join('\n')
}
