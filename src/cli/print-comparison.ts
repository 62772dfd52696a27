import { type NamedRun, stampsOfAll } from '../report/compare/runs.ts'
import { CHANGES, changeSummary, inKind, KINDS, STANDINGS } from '../report/compare/words.ts'
import { tallyWords, VERDICTS } from '../report/html/words.ts'
import type { ComparedRun } from '../verdict/comparable.ts'
import type { Change, ExampleChange, RequirementChange, Shown } from '../verdict/compare.ts'
import type { Group, Matrix } from '../verdict/matrix.ts'

/** What changed, for a terminal: the worst first. */
export function changeLines(change: Change): readonly string[] {
  const { before, after, changes, notes } = change
  return [
    `Before: ${runWords(before)}`,
    `After:  ${runWords(after)}`,
    ...stampLines([
      { ...before, label: 'Before' },
      { ...after, label: 'After' },
    ]),
    ...notes.map((note) => `Note: ${oneLine(note)}`),
    ...KINDS.filter((kind) => kind !== 'unchanged').flatMap((kind) => {
      const own = inKind(changes, kind)
      return own.length === 0 ? [] : ['', `${CHANGES[kind].head} (${own.length})`, ...own.flatMap(requirementLines)]
    }),
    '',
    ...changeSummary(change),
  ]
}

function requirementLines(one: RequirementChange): string[] {
  const { requirement, before, after, terms, examples } = one
  const level = `${requirement.level.toUpperCase()}${requirement.core ? ', core' : ''}`
  const because = after?.verdict === 'pass' ? undefined : after?.because
  return [
    `  ${requirement.id} (${level}) ${verdictWords(before)} -> ${verdictWords(after)}${because ? `: ${firstLine(because)}` : ''}`,
    ...terms.map((why) => `      ${oneLine(why)}`),
    ...examples.map((example) => `      ${exampleLine(example)}`),
  ]
}

function exampleLine({ id, title, before, after }: ExampleChange): string {
  return `${id} ${before ?? 'not asked'} -> ${after ?? 'not asked'}: ${oneLine(title)}`
}

function verdictWords(shown: Shown | undefined): string {
  return shown ? VERDICTS[shown.verdict].words.toLowerCase() : 'not asked'
}

/** What stands at the head of every page stands here too. */
function stampLines(runs: readonly NamedRun[]): string[] {
  return stampsOfAll(runs).map(({ sentence }) => oneLine(sentence))
}

const GROUPS: Readonly<Record<Group, string>> = { core: 'Core gate', must: 'Other MUSTs', other: 'SHOULD and MAY' }

/** Bids side by side, for a terminal. */
export function matrixLines({ bids, rows, notes }: Matrix): readonly string[] {
  const width = Math.max(...Object.values(STANDINGS).map(({ words }) => words.length)) + 2
  const head = bids.map((_, at) => `Bid ${at + 1}`.padEnd(width)).join('')
  return [
    ...bids.flatMap((bid, at) => [
      `Bid ${at + 1}: ${runWords(bid)}`,
      `       Core gate: ${tallyWords(bid.core, 'core MUSTs')}. All MUSTs: ${tallyWords(bid.musts)}.`,
    ]),
    ...stampLines(bids.map((bid, at) => ({ ...bid, label: `Bid ${at + 1}` }))),
    ...notes.map((note) => `Note: ${oneLine(note)}`),
    ...(['core', 'must', 'other'] as const).flatMap((group) => {
      const own = rows.filter((row) => row.group === group)
      if (own.length === 0) return []
      const told = own.map(({ requirement, cells }) =>
        `  ${requirement.id.padEnd(10)}${cells.map(({ standing }) => STANDINGS[standing].words.padEnd(width)).join('')}`.trimEnd(),
      )
      return ['', GROUPS[group], `  ${''.padEnd(10)}${head}`.trimEnd(), ...told]
    }),
    '',
    'In the order in which the runs were given: this is no ranking.',
  ]
}

function runWords({ name, record }: ComparedRun): string {
  const { candidate, release, stage, mode, scope, startedAt } = record.run
  const part = scope === 'all' ? '' : `, partial (${scope})`
  return oneLine(
    `${candidate.name} ${candidate.version} (${candidate.supplier}), release ${release}, ${stage}, ${mode}${part}, ${startedAt}, ${name}`,
  )
}

const LONGEST = 400

/** What somebody else wrote, so that it cannot look like a line of ours. */
function oneLine(text: string): string {
  const joined = text.replace(/\s+/g, ' ').trim()
  return joined.length > LONGEST ? `${joined.slice(0, LONGEST)}…` : joined
}

function firstLine(text: string): string {
  return oneLine(text.split('\n')[0] ?? '')
}
