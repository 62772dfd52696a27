import type { PreparedStep } from '@cucumber/core'
import { DataTable } from '@cucumber/cucumber'

/** Calls a hook with what cucumber promises to hooks. */
export function invokeHook(prepared: PreparedStep, arity: number, world: object, about: object): unknown {
  checkArity(arity, [0, 1])
  return prepared.fn.call(world, about)
}

/** Calls a step with its arguments: those in the text, made by the parameter types, then its table or text. */
export function invokeStep(prepared: PreparedStep, arity: number, world: object): unknown {
  const inText = prepared.args.map((argument) => argument.getValue<unknown>(world))
  const below = [
    ...(prepared.dataTable ? [new DataTable(prepared.dataTable)] : []),
    ...(prepared.docString ? [prepared.docString.content] : []),
  ]
  checkArity(arity, [inText.length + below.length])
  if (!inText.some((value) => value instanceof Promise)) return prepared.fn.call(world, ...inText, ...below)
  return Promise.all(inText).then((values) => prepared.fn.call(world, ...values, ...below))
}

function checkArity(arity: number, allowed: readonly number[]): void {
  if (!allowed.includes(arity))
    throw new Error(
      `function has ${arity} arguments, should have ${allowed.join(' or ')}; return a promise instead of taking a callback`,
    )
}
