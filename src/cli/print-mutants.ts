import { type KnownResult, type MutantResult, type Sorted, type Survival, scoreOf } from './mutate-survivors.ts'
import type { Chosen } from './mutate-worker.ts'

/** Everything that a run of mutations found. */
export interface Mutants extends Sorted, Chosen {
  readonly seed: string
}

/** Below it, `mutate` fails: then too little that systems do is looked at. */
export const LEAST_SCORE = 0.9

/** Tells a person, or as one line of JSON a program, which mutations were killed. */
export function printMutants(mutants: Mutants, asJson: boolean): void {
  if (asJson) console.log(JSON.stringify(jsonOf(mutants)))
  else for (const line of linesOf(mutants)) console.log(line)
}

/** The lines for a person. */
export function linesOf(mutants: Mutants): readonly string[] {
  const { seed, mutations, sites, unreached, failing, killed, known, unexplained, outdated } = mutants
  const never = Object.values(unreached).flat().length
  return [
    ...failing.map((example) => `${example} fails without any mutation. Repair it first: npx interlock selftest.`),
    ...known.map((result) => `${told(result)}\n    ${result.as}: ${result.because}`),
    ...unexplained.flatMap((result) => [told(result), ...result.by.slice(0, 3).map((by) => `    ${by}`)]),
    ...outdated.map(
      ({ file, was }) =>
        `${file}: "${was}" is listed in mocks/mutation-survivors.yaml and is killed by now: take it off.`,
    ),
    ...(never === 0 ? [] : [`Never reached by any example: ${never} of ${sites} places.`]),
    ...Object.entries(unreached).map(([file, lines]) => `  ${file}: ${rangesOf(lines)}`),
    `${killed.length} of ${mutations.length} mutations killed by a fail; of the others ${countsOf(known)}, ${unexplained.length} unexplained (seed ${seed}).`,
    `Mutation score, without those that nobody could kill: ${percent(scoreOf(mutants))} (at least ${percent(LEAST_SCORE)} asked for).`,
    ...(unexplained.length === 0
      ? []
      : ['Next: write an example that sees the change, or list it with a reason in mocks/mutation-survivors.yaml.']),
  ]
}

/** Never rounded up. */
const percent = (share: number) => `${Math.floor(share * 1000) / 10} %`

function countsOf(known: readonly KnownResult[]): string {
  const kinds: readonly Survival[] = ['equivalent', 'stillborn', 'unseen']
  return kinds.map((kind) => `${known.filter((one) => one.as === kind).length} ${kind}`).join(', ')
}

function told({ mutation, fate }: MutantResult): string {
  const { file, line, kind, was, became } = mutation
  return `${fate}: ${file}:${line} ${kind}\n  - ${was}\n  + ${became}`
}

/** `3, 7-9`: lines one after the other are joined. */
export function rangesOf(lines: readonly number[]): string {
  const ranges: { from: number; to: number }[] = []
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && line <= last.to + 1) last.to = line
    else ranges.push({ from: line, to: line })
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}

function jsonOf({ seed, mutations, sites, unreached, failing, killed, known, unexplained, outdated }: Mutants) {
  const short = ({ mutation, fate, by }: MutantResult) => {
    const { file, line, kind, was, became } = mutation
    return { file, line, kind, was, became, fate, by }
  }
  return {
    seed,
    total: mutations.length,
    killed: killed.length,
    survivors: [
      ...known.map((one) => ({ ...short(one), as: one.as, because: one.because })),
      ...unexplained.map(short),
    ],
    unexplained: unexplained.length,
    score: scoreOf({ killed, known, unexplained }),
    outdated,
    failing,
    sites,
    unreached,
    mutants: [...killed, ...known, ...unexplained].map(short),
  }
}
