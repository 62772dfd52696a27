import { type AllowList, type Disclosure, isSame, type MessagesSeen } from '../domain/allow-list.ts'
import type { RequirementFacts, RunFacts } from '../domain/run-facts.ts'
import type { ExampleResult } from './record.ts'
import type { Part } from './requirement.ts'
import type { Pass } from './stream.ts'

/** What the messages to the prison during one pass showed, whatever the examples were about. */
export interface AmbientFacts {
  /** Requirements that every message was judged by. */
  readonly rows: readonly string[]
  readonly disclosures: readonly (Disclosure & { readonly example?: string })[]
  /** Types of messages that there were. */
  readonly types: ReadonlySet<string>
  /** Types that this candidate sends and that did not come; empty where the run was not meant to see them all. */
  readonly missing: readonly string[]
}

/** Gathers what each example's messages disclosed; nothing where the pass judged none. */
export function ambientOf({ examples, end }: Pass, facts: RunFacts): AmbientFacts | undefined {
  const { allowList } = facts
  if (!allowList) return undefined
  const owned = examples.flatMap(({ id, attempts }) =>
    attempts.flatMap(({ messages }) => (messages ? [{ id, messages }] : [])),
  )
  const disclosed = owned.flatMap(({ id, messages }) => messages.disclosures.map((one) => ({ ...one, example: id })))
  const others = (end?.messages?.disclosures ?? []).filter((one) => !disclosed.some((other) => isSame(one, other)))
  const seen = [...owned.map(({ messages }) => messages), ...(end?.messages ? [end.messages] : [])]
  const types = new Set(seen.flatMap((one: MessagesSeen) => Object.keys(one.types)))
  return {
    rows: [...new Set([LIST_ROW, ...allowList.words.map(({ requirement }) => requirement)])],
    disclosures: [...disclosed, ...others],
    types,
    missing: missing(allowList, types, facts),
  }
}

/** The requirement that keeps to the list itself; those that keep words back are named in it. */
const LIST_ROW = 'CONF-01'

/** Under `today` the prison takes no message of healthcare's, and a run of a part is not meant to see every type. */
function missing({ messages }: AllowList, types: ReadonlySet<string>, facts: RunFacts): readonly string[] {
  if (facts.extent === 'today' || facts.scope !== 'all') return []
  const sent = messages.filter(
    (one) => one.optional !== true && !facts.candidate.absentFunctions.includes(one.function),
  )
  return sent.map(({ type }) => type).filter((type) => !types.has(type))
}

/**
 * What the messages of a pass say about a requirement that they are all judged by. A "never" is shown only where it
 * could have been broken: without messages, or without a type that the candidate sends, nothing was observed.
 */
export function ambientParts(
  { id, verifiedBy }: RequirementFacts,
  ambient: AmbientFacts | undefined,
  own: readonly ExampleResult[],
): Part[] {
  if (verifiedBy !== 'exchanges' || !ambient?.rows.includes(id)) return []
  const [first, ...more] = ambient.disclosures.filter(({ requirement }) => requirement === id)
  if (first) {
    const { example = 'outside every example', message, where, what } = first
    const rest = more.length === 0 ? '' : ` And ${more.length} more.`
    return [
      { verdict: 'fail', cause: 'promise-not-kept', because: `${example}: ${message}, ${where}: ${what}.${rest}` },
    ]
  }
  if (own.some(({ outcome }) => outcome === 'blocked')) return []
  if (ambient.types.size > 0 && ambient.missing.length === 0) return [{ verdict: 'pass' }]
  const because =
    ambient.types.size === 0
      ? 'No message to the prison was seen, so none could have told too much.'
      : `No message of these types was seen: ${ambient.missing.join(', ')}.`
  return [{ verdict: 'inconclusive', cause: 'nothing-observed', because }]
}
