import type { Envelope, TestStepResult } from '@cucumber/messages'
import { MEDIA } from '../domain/exchange.ts'
import type { RunEnd } from '../domain/run-facts.ts'
import type { Redaction } from '../evidence/redaction.ts'

/** An error as it may be shown, in place: it can repeat an answer just as a message can. */
export function redactError(error: unknown, { text }: Pick<Redaction, 'text'>): unknown {
  if (!(error instanceof Error)) return error
  const { message, stack } = error
  error.message = text(message)
  if (stack !== undefined) error.stack = text(stack)
  return error
}

/** A message as it may be written: what was thrown can repeat an answer, and an answer can repeat our token. */
export function redactedMessage(envelope: Envelope, { text }: Pick<Redaction, 'text'>): Envelope {
  const { testStepFinished, testRunHookFinished, attachment } = envelope
  if (testStepFinished)
    return {
      testStepFinished: { ...testStepFinished, testStepResult: cleaned(testStepFinished.testStepResult, text) },
    }
  if (testRunHookFinished)
    return { testRunHookFinished: { ...testRunHookFinished, result: cleaned(testRunHookFinished.result, text) } }
  if (attachment?.mediaType === MEDIA.end)
    return { attachment: { ...attachment, body: cleanedEnd(attachment.body, text) } }
  if (attachment && !OURS.has(attachment.mediaType) && attachment.contentEncoding === 'IDENTITY')
    return { attachment: { ...attachment, body: text(attachment.body) } }
  return envelope
}

/** Written from what was redacted before, or from files that hold no secret. */
const OURS: ReadonlySet<string> = new Set([MEDIA.exchange, MEDIA.measurement, MEDIA.run])

function cleanedEnd(body: string, text: Redaction['text']): string {
  const { strays, unreachable, misconfigured, ...rest }: RunEnd = JSON.parse(body)
  return JSON.stringify({
    ...rest,
    strays: strays.map(text),
    ...(unreachable === undefined ? {} : { unreachable: text(unreachable) }),
    ...(misconfigured === undefined ? {} : { misconfigured: text(misconfigured) }),
  } satisfies RunEnd)
}

function cleaned(result: TestStepResult, text: Redaction['text']): TestStepResult {
  const { exception, message } = result
  if (exception === undefined && message === undefined) return result
  return {
    ...result,
    ...(message === undefined ? {} : { message: text(message) }),
    ...(exception === undefined
      ? {}
      : {
          exception: {
            ...exception,
            ...(exception.message === undefined ? {} : { message: text(exception.message) }),
            ...(exception.stackTrace === undefined ? {} : { stackTrace: text(exception.stackTrace) }),
          },
        }),
  }
}
