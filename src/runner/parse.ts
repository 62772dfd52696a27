import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { generateMessages } from '@cucumber/gherkin'
import { type Envelope, type GherkinDocument, type Pickle, SourceMediaType } from '@cucumber/messages'
import { ConfigurationProblem } from '../domain/outcomes.ts'
import { counter } from './ids.ts'

/** The parser leads its messages with the position, which ours say already. */
const POSITION = /^\(\d+:\d+\): /

export interface ParsedFeature {
  readonly document: GherkinDocument
  readonly pickles: readonly Pickle[]
}

/** Feature files as Cucumber messages: what the stream says of them, and the examples to plan. */
export interface Parsed {
  readonly envelopes: readonly Envelope[]
  readonly features: readonly ParsedFeature[]
  /** Every example of every feature, outlines already expanded, in the order of the files. */
  readonly pickles: readonly Pickle[]
}

/**
 * Reads feature files. The same files give the same ids.
 *
 * @param paths relative to the working directory or absolute; reported relative to it
 * @throws {ConfigurationProblem} naming every file and line that is not Gherkin
 */
export function parseFeatures(paths: readonly string[]): Parsed {
  return parseSources(
    paths.map((path) => ({ uri: relative(process.cwd(), resolve(path)), data: readFileSync(path, 'utf8') })),
  )
}

/** As `parseFeatures`, for text that is already in memory. */
export function parseSources(sources: readonly { readonly uri: string; readonly data: string }[]): Parsed {
  const newId = counter('source')
  const features: ParsedFeature[] = []
  const envelopes: Envelope[] = []
  const problems: string[] = []
  for (const { uri, data } of sources) {
    const messages = generateMessages(data, uri, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN, {
      includeSource: true,
      includeGherkinDocument: true,
      includePickles: true,
      newId,
    })
    envelopes.push(...messages)
    for (const { parseError } of messages)
      if (parseError)
        problems.push(`${uri}:${parseError.source.location?.line ?? '?'}: ${parseError.message.replace(POSITION, '')}`)
    const document = messages.find((message) => message.gherkinDocument)?.gherkinDocument
    if (document) features.push({ document, pickles: messages.flatMap(({ pickle }) => (pickle ? [pickle] : [])) })
  }
  if (problems.length > 0) throw new ConfigurationProblem(`Not Gherkin:\n${problems.join('\n')}`)
  return { envelopes, features, pickles: features.flatMap(({ pickles }) => pickles) }
}
