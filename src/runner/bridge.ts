import {
  buildSupportCode,
  type NewParameterType,
  type SupportCodeBuilder,
  type SupportCodeFunction,
  type SupportCodeLibrary,
} from '@cucumber/core'
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
  /** The function as it was written. */
  readonly code: () => string
}

/** The step definitions and hooks of one suite, ready for planning. */
export interface Support {
  readonly core: SupportCodeLibrary
  readonly World: new (options: object) => object
  readonly definitions: readonly DefinitionFacts[]
  readonly defaultTimeoutMs: number
  callingOf(fn: SupportCodeFunction): Calling
}

/** Something to add to the plan's support code, at its place among everything that the suite defines. */
interface Contribution {
  readonly order: number
  readonly add: () => void
}

/** Makes a function fit for the plan and remembers how to call it. */
type Adopt = (definition: Unknown) => SupportCodeFunction

/**
 * Turns the library behind cucumber's Given, When and Then into one for `@cucumber/core`. The only place that reads
 * fields which cucumber does not promise; every one is checked, so that an upgrade fails here and not in a verdict.
 *
 * @throws {HarnessFault} when a field is missing or of another shape, or the suite uses what the engine cannot do
 */
export function toSupport(library: unknown): Support {
  const source = record(library, 'the support library')
  refuseUnknown(source)
  const callings = new Map<SupportCodeFunction, Calling>()
  // A function of its own for every definition, because two of them may share one and have different limits.
  const adopt: Adopt = (definition) => {
    const code = part(definition, 'code', isFunction, 'a function')
    const fn: SupportCodeFunction = function (this: unknown, ...args: unknown[]) {
      return code.apply(this, args)
    }
    callings.set(fn, { arity: code.length, code: () => String(code), ...timeoutOf(definition) })
    return fn
  }
  const builder = buildSupportCode({ newId: counter('support') })
  const contributions = [
    ...parameterTypes(source, builder),
    ...steps(source, builder, adopt),
    ...hooks(source, builder, adopt),
  ]
  for (const { add } of contributions.sort((a, b) => a.order - b.order)) add()
  return {
    core: builder.build(),
    World: part(source, 'World', isConstructor, 'a class'),
    definitions: [...list(source, 'stepDefinitions')].map(factsOf),
    defaultTimeoutMs: number(source, 'defaultTimeout'),
    callingOf: (fn) => {
      const calling = callings.get(fn)
      if (!calling) throw new HarnessFault('The plan holds a function that no step file defines.')
      return calling
    },
  }
}

/** The support of a run in which nothing is planned. */
export function noSupport(): Support {
  return {
    core: buildSupportCode({ newId: counter('support') }).build(),
    World: class {},
    definitions: [],
    defaultTimeoutMs: 0,
    callingOf: () => {
      throw new HarnessFault('Nothing is planned, so nothing can be called.')
    },
  }
}

function refuseUnknown(source: Unknown): void {
  for (const [field, name] of [
    ['beforeTestStepHookDefinitions', 'BeforeStep'],
    ['afterTestStepHookDefinitions', 'AfterStep'],
  ] as const)
    if ([...list(source, field)].length > 0)
      throw new HarnessFault(`The runner has no ${name} hooks. Next: use Before, After or the step itself.`)
  for (const missing of list(source, 'undefinedParameterTypes'))
    throw new HarnessFault(
      `No parameter type {${text(missing, 'name')}} for the step "${text(missing, 'expression')}". Next: define it in steps/parameter-types.ts.`,
    )
}

function* parameterTypes(source: Unknown, builder: SupportCodeBuilder): Generator<Contribution> {
  const registry = record(source.value.parameterTypeRegistry, `${source.where}.parameterTypeRegistry`)
  const lookupSource = part(registry, 'lookupSource', isFunction, 'a function')
  for (const type of list(registry, 'parameterTypes')) {
    if (flag(type, 'builtin')) continue
    const place = record(lookupSource.call(registry.value, type.value), `the source of ${type.where}`)
    const transform = part(type, 'transform', isFunction, 'a function')
    const options: NewParameterType = {
      name: text(type, 'name'),
      regexp: part(type, 'regexpStrings', isTexts, 'an array of strings'),
      transformer(this: unknown, ...match: string[]): unknown {
        return transform.call(type.value, this, match)
      },
      useForSnippets: flag(type, 'useForSnippets'),
      preferForRegexpMatch: flag(type, 'preferForRegexpMatch'),
      sourceReference: placeOf(place),
    }
    yield { order: number(place, 'order'), add: () => builder.parameterType(options) }
  }
}

function* steps(source: Unknown, builder: SupportCodeBuilder, adopt: Adopt): Generator<Contribution> {
  for (const step of list(source, 'stepDefinitions')) {
    const pattern = part(step, 'pattern', isPattern, 'a string or RegExp')
    const options = { pattern, fn: adopt(step), sourceReference: placeOf(step) }
    yield { order: number(step, 'order'), add: () => builder.step(options) }
  }
}

function* hooks(source: Unknown, builder: SupportCodeBuilder, adopt: Adopt): Generator<Contribution> {
  for (const [field, add] of [
    ['beforeTestCaseHookDefinitions', builder.beforeHook],
    ['afterTestCaseHookDefinitions', builder.afterHook],
    ['beforeTestRunHookDefinitions', builder.beforeAllHook],
    ['afterTestRunHookDefinitions', builder.afterAllHook],
  ] as const)
    for (const hook of list(source, field)) {
      const name = optionalText(hook, 'name')
      const tags = optionalText(hook, 'tagExpression')
      const options = {
        ...(name ? { name } : {}),
        ...(tags ? { tags } : {}),
        fn: adopt(hook),
        sourceReference: placeOf(hook),
      }
      yield { order: number(hook, 'order'), add: () => add.call(builder, options) }
    }
}

function factsOf(step: Unknown): DefinitionFacts {
  return {
    expression: String(part(step, 'pattern', isPattern, 'a string or RegExp')),
    keyword: part(step, 'keyword', isKeyword, 'Given, When, Then or Unknown'),
    file: text(step, 'uri'),
    line: number(step, 'line'),
    options: timeoutOf(step),
  }
}

function timeoutOf(definition: Unknown): { readonly timeoutMs?: number } {
  const { timeout } = record(definition.value.options, `${definition.where}.options`).value
  return typeof timeout === 'number' ? { timeoutMs: timeout } : {}
}

function placeOf(definition: Unknown): SourceReference {
  return { uri: text(definition, 'uri'), location: { line: number(definition, 'line') } }
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
