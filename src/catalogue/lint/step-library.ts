import type { StepDefinition, StepLibrary } from './input.ts'

/** What lint reads of a runner's support code (`loadSupport`). */
interface SupportCode {
  readonly definitions: readonly StepDefinition[]
  readonly core: { findAllStepsBy(text: string): readonly { readonly def: { readonly sourceReference: Source } }[] }
}

interface Source {
  readonly uri?: string | undefined
  readonly location?: { readonly line: number } | undefined
}

/** The step definitions of a suite, matched exactly as a run matches them. */
export function stepLibraryOf({ definitions, core }: SupportCode): StepLibrary {
  const known = new Map(definitions.map((definition) => [`${definition.file}:${definition.line}`, definition]))
  const found = new Map<string, readonly StepDefinition[]>()
  const find = (text: string) =>
    core.findAllStepsBy(text).flatMap(({ def: { sourceReference: source } }) => {
      return known.get(`${source.uri}:${source.location?.line}`) ?? []
    })
  return {
    definitions,
    matching: (text) => {
      const matched = found.get(text) ?? find(text)
      found.set(text, matched)
      return matched
    },
  }
}
