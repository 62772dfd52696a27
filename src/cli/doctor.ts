import { randomUUID } from 'node:crypto'
import type { Candidate } from '../candidate/candidate.ts'
import { pseudonymsOf } from '../candidate/known-people.ts'
import { loadCandidate } from '../candidate/load.ts'
import { refuseUnasked } from '../candidate/unasked.ts'
import { loadCatalogue } from '../catalogue/load.ts'
import { systemClock } from '../domain/clock.ts'
import { hoursWords } from '../domain/hours.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { redaction } from '../evidence/redaction.ts'
import { unwrittenEvidence } from '../evidence/store.ts'
import { visible } from '../report/html/markup.ts'
import { type Ending, exitCodeOf } from '../verdict/exit-code.ts'
import { type Cast, castFor, controlOfCast } from './cast.ts'
import { preflight } from './preflight.ts'

export interface DoctorOptions {
  readonly candidate: string
  /** Seconds to wait for a first call of the candidate. */
  readonly wait: string
}

/** Milliseconds between two looks at whether the candidate has called. */
const PAUSE_MS = 250

/** Tries both directions, to the candidate and from it, without running an example; returns an exit code. */
export async function doctorCommand({ candidate: file, wait }: DoctorOptions): Promise<number> {
  if (!/^\d+$/.test(wait)) throw new InputProblem([`--wait ${wait}: expected a whole number of seconds.`])
  const candidate = loadCandidate(file, process.env)
  const { rows } = loadCatalogue(process.cwd(), { mode: 'rehearsal' })
  refuseUnasked(candidate, rows, systemClock.now().toISOString().slice(0, 10))
  const cast = await castFor(candidate)
  const cleaning = redaction({ secrets: cast.secrets, knownPeople: pseudonymsOf(candidate) })
  const say = (words: string) => console.log(visible(cleaning.text(words)))
  const told = (words: string, ending: Ending) => {
    say(words)
    return exitCodeOf([ending])
  }
  say(`${candidate.file}: ${candidate.name}, ${candidate.supplier}, version ${candidate.version}. Read.`)
  for (const line of declared(candidate)) say(line)
  try {
    const { stop, clockApartSeconds } = await preflight({
      cast,
      evidence: unwrittenEvidence(cleaning),
      extent: 'target',
      mode: 'rehearsal',
      people: { seed: { seed: 'doctor', runNumber: 1 }, examples: [] },
      requestId: randomUUID,
      signal: new AbortController().signal,
    })
    if (stop) return told(stop.liveData ?? stop.misconfigured ?? stop.unreachable ?? '', endingOf(stop))
    if (cast.role === 'prison') return told(`${cast.prisonUrl}: answers, and accepts the key of the run.`, 'conformant')
    say(clockWords(clockApartSeconds))
    say(`${cast.healthcareUrl}: answers. The prison simulator for it is at ${cast.prisonUrl}.`)
    const last = await lastCall(cast, Number(wait) * 1000)
    if (last !== undefined) return told(`${cast.prisonUrl}: called; last call: ${last}.`, 'conformant')
    const next = 'point the prison address, queue and key of the system at the simulator'
    return told(`No call seen at ${cast.prisonUrl}; last call: never.\nNext: ${next}.`, 'configuration or usage')
  } finally {
    await cast.stop()
  }
}

/** What a run will keep to, as the candidate file says. */
function declared({ availability, overnight, hooks, people, ui }: Candidate): readonly string[] {
  const names = Object.keys(hooks).sort().join(', ')
  const left = people.source === 'known' ? people.people.filter(({ used }) => used === undefined).length : 0
  return [
    ...(people.source === 'known' ? [`Its people: ${people.people.length} of its own, ${left} not used up.`] : []),
    ...(availability ? [`It can be used ${hoursWords(availability)}.`] : []),
    ...(overnight ? [`Its overnight work is done by ${overnight.doneBy}.`] : []),
    ...(names === '' ? [] : [`Its hooks: ${names}.`]),
    ...(ui.kind === 'attended'
      ? [`A person has to look at its screens for: ${Object.keys(ui.places).join(', ')}.`]
      : []),
  ]
}

function clockWords(apart: number | undefined): string {
  if (apart === undefined) return 'Its clock: it does not say what it shows.'
  return `Its clock: ${apart === 0 ? 'as ours' : `${Math.abs(apart)} s ${apart > 0 ? 'ahead of' : 'behind'} ours`}.`
}

function endingOf({ liveData, misconfigured }: { liveData?: string; misconfigured?: string }): Ending {
  if (liveData !== undefined) return 'possible live data'
  return misconfigured === undefined ? 'candidate unreachable' : 'configuration or usage'
}

async function lastCall(cast: Cast, waitMs: number): Promise<string | undefined> {
  const { clock } = cast
  const control = controlOfCast(cast, new AbortController().signal)
  for (const end = clock.elapsedMs() + waitMs; ; ) {
    const { lastAt } = await control('health/show', {})
    if (typeof lastAt === 'string') return lastAt
    if (clock.elapsedMs() >= end) return undefined
    await clock.sleep(PAUSE_MS)
  }
}
