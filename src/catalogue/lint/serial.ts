import type { LintFinding } from './finding.ts'
import type { LintInput } from './input.ts'

/**
 * By convention the name of a port's verb says when it touches more than one person: it holds `Link`, `Queue`, `Clock`,
 * `Load` or `Restart`, as in `cutsLink` or `holdsQueue`. Samples of a time are taken with one request in flight, so
 * `timeAfterTime` counts too, and so does `loadOf`.
 */
const ALONE =
  /\bthis\.(?:(?:prison|healthcare|nhs)\.([a-zA-Z]*(?:Link|Queue|Clock|Load|Restart)[a-zA-Z]*)|(timeAfterTime|loadOf))\(/

/** Examples run side by side; one that touches the whole link, the queue, the clock or the load runs alone. */
export function lintSerial(input: LintInput): readonly LintFinding[] {
  const verbs = new Map(input.steps.definitions.map((step) => [step, verbIn(input.codeOf(step))]))
  return input.features.flatMap(({ rules }) =>
    rules.flatMap(({ scenarios }) =>
      scenarios.flatMap(({ title, place, cases }) => {
        const texts = cases.flatMap(({ steps }) => steps.map(({ text }) => text))
        const verb = texts.flatMap((text) => input.steps.matching(text).map((step) => verbs.get(step))).find(Boolean)
        const serial = cases.length > 0 && cases.every(({ tags }) => tags.includes('@serial'))
        if (verb !== undefined && !serial)
          return [
            {
              rule: 'serial',
              what: `"${title}" uses ${verb}, which is only true of an example that runs alone`,
              place,
              fix: 'tag it @serial, or stage the condition on the person',
            },
          ]
        return []
      }),
    ),
  )
}

function verbIn(code: string): string | undefined {
  const [, verb, sampling] = ALONE.exec(code) ?? []
  return verb ?? sampling
}
