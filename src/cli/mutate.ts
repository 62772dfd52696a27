import { InputProblem } from '../domain/input-problem.ts'
import { HarnessFault } from '../domain/outcomes.ts'
import { type MutantResult, readSurvivors, scoreOf, sortResults } from './mutate-survivors.ts'
import type { Chosen, MutateTask, Tried } from './mutate-worker.ts'
import { LEAST_SCORE, type Mutants, printMutants } from './print-mutants.ts'
import { progressLine } from './progress.ts'
import { type Done, inWorkers } from './task-workers.ts'

export interface MutateOptions {
  readonly count: string
  readonly seed: string
  readonly json?: boolean
}

const SURVIVORS = 'mocks/mutation-survivors.yaml'
const script = new URL('mutate-worker.ts', import.meta.url)
/** A mutation that makes a system wait for ever keeps virtual time running; real time ends it. */
const CAP_MS = 600_000

/**
 * Tries random mutations of the reference systems; returns 0 when each is killed by a fail or listed with a reason, and
 * enough are killed.
 */
export async function mutateCommand(options: MutateOptions): Promise<number> {
  const { seed, json = false } = options
  const count = countOf(options.count)
  const listed = readSurvivors(SURVIVORS)
  const progress = progressLine(!json)
  progress.show('running every example without a mutation')
  const chosen = await chosenFrom(count, seed)
  const results = await tryAll(chosen, (done) => progress.show(`${done} of ${chosen.mutations.length} mutations`))
  progress.clear()
  const mutants: Mutants = { seed, ...chosen, ...sortResults(results, listed) }
  printMutants(mutants, json)
  return mutants.unexplained.length === 0 && chosen.failing.length === 0 && scoreOf(mutants) >= LEAST_SCORE ? 0 : 1
}

async function chosenFrom(count: number, seed: string): Promise<Chosen> {
  const [done] = await inWorkers<MutateTask, Chosen>({ script, tasks: [{ choose: { count, seed } }], capMs: CAP_MS })
  if (done?.end !== 'answered')
    throw new HarnessFault(`The reference systems could not be run as they are: ${done?.because ?? 'no answer'}`)
  return done.answer
}

async function tryAll({ mutations }: Chosen, onDone: (done: number) => void): Promise<readonly MutantResult[]> {
  const tasks = mutations.map((mutation) => ({ try: mutation }))
  const done = await inWorkers<MutateTask, Tried>({ script, tasks, capMs: CAP_MS, onDone })
  return mutations.map((mutation, at) => ({ mutation, ...triedFrom(done[at]) }))
}

/** A mutation that breaks the process is noticed by everybody and proves nothing of the examples. */
function triedFrom(done: Done<Tried> | undefined): Tried {
  if (done?.end === 'answered') return done.answer
  return { fate: done?.end === 'hung' ? 'hung' : 'crashed', by: [(done?.because ?? 'lost').split('\n')[0] ?? ''] }
}

function countOf(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text))
    throw new InputProblem([`--count ${text}: expected a whole number from 1. Next: give one, or leave it out.`])
  return Number(text)
}
