import { buildSupportCode, type SupportCodeFunction, type SupportCodeLibrary } from '@cucumber/core'
import type { SourceReference } from '@cucumber/messages'
import { HarnessFault } from '../domain/outcomes.ts'
import { counter } from './ids.ts'
import { flag, list, number, part, record, text, type Unknown } from './shape.ts'

/** A step definition as written, for lint and for the step index. */
export interface DefinitionFacts {
  /** The Cucumber expression, or the regular expression between slashes. */
  readonly expression: string
  readonly keyword: 'Given' | 'When' | 'Then' | 'Unknown'
  /** Relative to the working directory. */
  readonly file: string
  readonly line: number
  readonly options: { readonly timeoutMs?: number }
}

/** What the engine must know of a function and the plan does not tell. */
export interface Calling {
  /** Milliseconds, where the definition states its own; negative for none. */
  readonly timeoutMs?: number
  /** Number of parameters that the function was written with. */
  readonly arity: number
}

/** The step definitions and hooks of one suite, ready for planning. */
export interface Support {
  readonly core: SupportCodeLibrary
  readonly World: new (options: object) => object
  readonly definitions: readonly DefinitionFacts[]
  readonly defaultTimeoutMs: number
  callingOf(fn: SupportCodeFunction): Calling
}

/**
 * Turns the library behind cucumber's Given, When and Then into one for `@cucumber/core`. The only place that reads
 * fields which cucumber does not promise; every one is checked, so that an upgrade fails here and not in a verdict.
 *
 * @throws {HarnessFault} when a field is missing or of another shape, or the suite uses what the engine cannot do
 */
export function toSupport(library: unknown): Support {
  const source = record(library, 'the support library')
  refuse(source, 'beforeTestStepHookDefinitions', 'BeforeStep')
  refuse(source, 'afterTestStepHookDefinitions', 'AfterStep')

  const builder = buildSupportCode({ newId: counter('support') })
  const callings = new Map<SupportCodeFunction, Calling>()
  const definitions: DefinitionFacts[] = []
  const inOrder: { order: number; add: () => void }[] = []

  const callable = (definition: Unknown): SupportCodeFunction => {
    const code = part(definition, 'code', isFunction, 'a function')
    const timeout = record(definition.value.options, `${definition.where}.options`).value.timeout
    const fn: SupportCodeFunction = function (this: unknown, ...args: unknown[]) {
      return code.apply(this, args)
    }
    callings.set(fn, { arity: code.length, ...(typeof timeout === 'number' ? { timeoutMs: timeout } : {}) })
    return fn
  }
  const later = (definition: Unknown, add: () => void) => inOrder.push({ order: number(definition, 'order'), add })

  for (const type of parameterTypes(source))
    inOrder.push({ order: type.order, add: () => builder.parameterType(type.new) })
  for (const definition of list(source, 'stepDefinitions')) {
    const pattern = part(definition, 'pattern', isPattern, 'a string or RegExp')
    const fn = callable(definition)
    const { timeoutMs } = callings.get(fn) ?? {}
    definitions.push({
      expression: String(pattern),
      keyword: part(definition, 'keyword', isKeyword, 'Given, When, Then or Unknown'),
      file: text(definition, 'uri'),
      line: number(definition, 'line'),
      options: timeoutMs === undefined ? {} : { timeoutMs },
    })
    later(definition, () => builder.step({ pattern, fn, sourceReference: placeOf(definition) }))
  }
  for (const [field, add] of [
    ['beforeTestCaseHookDefinitions', builder.beforeHook.bind(builder)],
    ['afterTestCaseHookDefinitions', builder.afterHook.bind(builder)],
  ] as const)
    for (const hook of list(source, field)) {
      const tags = optionalText(hook, 'tagExpression')
      const options = { ...nameOf(hook), ...(tags ? { tags } : {}), fn: callable(hook), sourceReference: placeOf(hook) }
      later(hook, () => add(options))
    }
  for (const [field, add] of [
    ['beforeTestRunHookDefinitions', builder.beforeAllHook.bind(builder)],
    ['afterTestRunHookDefinitions', builder.afterAllHook.bind(builder)],
  ] as const)
    for (const hook of list(source, field)) {
      const options = { ...nameOf(hook), fn: callable(hook), sourceReference: placeOf(hook) }
      later(hook, () => add(options))
    }

  for (const { add } of inOrder.sort((a, b) => a.order - b.order)) add()
  return {
    core: builder.build(),
    World: part(source, 'World', isConstructor, 'a class'),
    definitions,
    defaultTimeoutMs: number(source, 'defaultTimeout'),
    callingOf: (fn) => {
      const calling = callings.get(fn)
      if (!calling) throw new HarnessFault('The plan holds a function that no step file defines.')
      return calling
    },
  }
}

function parameterTypes(source: Unknown) {
  const registry = record(source.value.parameterTypeRegistry, `${source.where}.parameterTypeRegistry`)
  const lookupSource = part(registry, 'lookupSource', isFunction, 'a function')
  return [...list(registry, 'parameterTypes')]
    .filter((type) => !flag(type, 'builtin'))
    .map((type) => {
      const place = record(lookupSource.call(registry.value, type.value), `${type.where}'s source`)
      const transform = part(type, 'transform', isFunction, 'a function')
      return {
        order: number(place, 'order'),
        new: {
          name: text(type, 'name'),
          regexp: part(type, 'regexpStrings', isTexts, 'an array of strings'),
          transformer(this: unknown, ...match: string[]): unknown {
            return transform.call(type.value, this, match)
          },
          useForSnippets: flag(type, 'useForSnippets'),
          preferForRegexpMatch: flag(type, 'preferForRegexpMatch'),
          sourceReference: placeOf(place),
        },
      }
    })
}

function refuse(source: Unknown, field: string, name: string): void {
  if ([...list(source, field)].length > 0)
    throw new HarnessFault(`The runner has no ${name} hooks. Next: use Before, After or the step itself.`)
}

function placeOf(definition: Unknown): SourceReference {
  return { uri: text(definition, 'uri'), location: { line: number(definition, 'line') } }
}

function nameOf(hook: Unknown): { name?: string } {
  const name = optionalText(hook, 'name')
  return name ? { name } : {}
}

function optionalText(thing: Unknown, field: string): string | undefined {
  return thing.value[field] === undefined ? undefined : text(thing, field)
}

type AnyFunction = (...args: unknown[]) => unknown
const isFunction = (value: unknown): value is AnyFunction => typeof value === 'function'
const isConstructor = (value: unknown): value is Support['World'] => typeof value === 'function'
const isPattern = (value: unknown): value is string | RegExp => typeof value === 'string' || value instanceof RegExp
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
const isKeyword = (value: unknown): value is DefinitionFacts['keyword'] =>
  ['Given', 'When', 'Then', 'Unknown'].includes(String(value))
