import { basename } from 'node:path'
import type { StepDefinition } from './lint/input.ts'

const KEYWORDS = ['Given', 'When', 'Then']

/** The text of `docs/steps.md`: every sentence that examples can use, by the noun whose file defines it. */
export function stepsPage(definitions: readonly StepDefinition[]): string {
  const byFile = Map.groupBy(definitions, ({ file }) => basename(file, '.ts'))
  const sections = [...byFile].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([noun, steps]) => section(noun, steps))
  return [
    '# Steps',
    '',
    'The sentences that examples are made of, by noun. Look here before you add one: a new phrasing needs a reason.',
    'Written by `npx interlock lint --write`; not edited by hand.',
    '',
    ...sections,
  ].join('\n')
}

function section(noun: string, steps: readonly StepDefinition[]): string {
  const sorted = [...steps].sort((a, b) => KEYWORDS.indexOf(a.keyword) - KEYWORDS.indexOf(b.keyword) || a.line - b.line)
  const title = noun.charAt(0).toUpperCase() + noun.slice(1).replaceAll('-', ' ')
  return [`## ${title}`, '', ...sorted.map(({ keyword, expression }) => `- ${keyword} \`${expression}\``), ''].join(
    '\n',
  )
}
