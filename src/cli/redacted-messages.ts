import type { Envelope, TestStepResult } from '@cucumber/messages'
import { MEDIA } from '../domain/exchange.ts'
import type { RunEnd } from '../domain/run-facts.ts'
import type { Redaction } from '../evidence/redaction.ts'

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
  return envelope
}

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
