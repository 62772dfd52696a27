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
import { exitCodeOf } from '../verdict/exit-code.ts'
import { climb } from './climb.ts'

export interface DoctorOptions {
  readonly candidate: string
  /** Seconds to wait for a first call of the candidate. */
  readonly wait: string
}

/**
 * Climbs the ladder from the candidate's name to the form of its answers, without running an example, and says of the
 * first rung that does not hold where it has to be mended; returns an exit code.
 */
export async function doctorCommand({ candidate: file, wait }: DoctorOptions): Promise<number> {
  if (!/^\d+$/.test(wait)) throw new InputProblem([`--wait ${wait}: expected a whole number of seconds.`])
  const candidate = loadCandidate(file, process.env)
  const { rows } = loadCatalogue(process.cwd(), { mode: 'rehearsal' })
  refuseUnasked(candidate, rows, systemClock.now().toISOString().slice(0, 10))
  const knownPeople = pseudonymsOf(candidate)
  let cleaning = redaction({ secrets: candidate.secrets, knownPeople })
  const say = (words: string) => console.log(visible(cleaning.text(words)))
  say(`${candidate.file}: ${candidate.name}, ${candidate.supplier}, version ${candidate.version}. Read.`)
  for (const line of declared(candidate)) say(line)
  const ending = await climb(candidate, {
    waitMs: Number(wait) * 1000,
    requestId: randomUUID,
    say,
    evidenceFor: ({ secrets, onSecret }) => {
      cleaning = redaction({ secrets, knownPeople })
      onSecret?.(cleaning.learn)
      return unwrittenEvidence(cleaning)
    },
  })
  return exitCodeOf([ending])
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
