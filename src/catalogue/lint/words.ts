import { exampleIdIn } from '../../domain/example-id.ts'
import { casesIn } from '../features.ts'
import type { LintFinding } from './finding.ts'
import type { LintInput } from './input.ts'

interface Banned {
  readonly pattern: RegExp
  readonly because: string
  readonly fix: string
}

const WIRE = 'is a word of the wire, and the same sentence must hold over any interface'
const SCREEN = 'is a word of the screen, and the same sentence must hold over any interface'
const SAY = 'say what the parties can rely on; how it is done belongs in a driver'
const FACT = 'state the fact, in the present tense'

/** In the order in which they are looked for. Upper case alone is banned where the word is ordinary English. */
const BANNED: readonly Banned[] = [
  { pattern: /\b(GET|POST|PUT|PATCH|DELETE|HEAD|URLs?|URIs?|APIs?|FHIR)\b/, because: WIRE, fix: SAY },
  {
    pattern: /\b(status codes?|JSON|XML|HTTPS?|endpoints?|headers?|payloads?|query|requests? body)\b/i,
    because: WIRE,
    fix: SAY,
  },
  {
    pattern: /\b(click(s|ed)?|buttons?|selectors?|pages?|screens?|drop-?downs?|check-?box(es)?)\b/i,
    because: SCREEN,
    fix: SAY,
  },
  { pattern: /\b(tabs?|pop-?ups?|browsers?)\b/i, because: SCREEN, fix: SAY },
  {
    pattern: /\b(offenders?|inmates?|convicts?)\b/i,
    because: 'is not a word of the glossary',
    fix: 'use the person\'s name, or "prisoner"',
  },
  {
    pattern: /\bI\b/,
    because: 'does not say which party acts',
    fix: 'begin with the party: the prison, a nurse, the clinic',
  },
  { pattern: /\bshould\b/i, because: 'leaves open whether it is so', fix: FACT },
  {
    pattern: /\b(verif(y|ies)|check(s|ed)? (that|whether|if)|ensures?|asserts?)\b/i,
    because: 'describes the test, not the world',
    fix: FACT,
  },
  {
    pattern: /\bwaits? (for )?(\d|a (second|minute|while))/i,
    because: 'hides a limit',
    fix: 'name the limit, for example: within the appointment propagation limit',
  },
]

/** Steps and titles speak of people and promises. What stands in quotation marks is data, and free. */
export function lintWords({ features }: LintInput): readonly LintFinding[] {
  const found = casesIn(features).flatMap(({ title, place, steps }) => {
    const heading = title.slice(exampleIdIn(title)?.length ?? 0)
    return [{ text: heading, place }, ...steps].flatMap((sentence) => bannedIn(sentence.text, sentence.place))
  })
  // The rows of an outline repeat its words.
  return [...new Map(found.map((finding) => [`${finding.what} ${JSON.stringify(finding.place)}`, finding])).values()]
}

function bannedIn(text: string, place: LintFinding['place']): readonly LintFinding[] {
  const spoken = text.replaceAll(/"[^"]*"/g, '""')
  return BANNED.flatMap(({ pattern, because, fix }) => {
    const word = pattern.exec(spoken)?.[0]
    return word === undefined ? [] : [{ rule: 'banned-word', what: `"${word}" ${because}`, place, fix }]
  })
}
