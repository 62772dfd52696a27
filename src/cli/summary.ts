import { join } from 'node:path'
import { visible } from '../report/html/markup.ts'
import type { ConformanceRecord, RequirementResult } from '../verdict/record.ts'

const OUTCOMES: Readonly<Record<ConformanceRecord['outcome'], string>> = {
  'not-conformant': 'Not conformant',
  incomplete: 'Incomplete',
  conformant: 'Conformant',
  'conformant-with-accepted-deviations': 'Conformant with accepted deviations',
  'nothing-failed-in-rehearsal': 'Nothing failed in rehearsal (this is not evidence)',
  partial: 'Partial run: not a verdict',
  void: 'VOID: nothing can be concluded from this run',
}

/**
 * Tells a person (or, as JSON, a program) how a run came out and where the report is. Much of it repeats what the system
 * under test said, which must not reach a terminal as commands.
 */
export function printSummary(record: ConformanceRecord, folder: string, asJson: boolean): void {
  const say = (line: string) => console.log(visible(line))
  if (asJson) {
    const { outcome, exitCode, because, musts, core } = record
    say(JSON.stringify({ outcome, exitCode, because: because.map(visible), musts, core, folder }))
    return
  }
  const { core, musts } = record
  say(`\n${OUTCOMES[record.outcome]}`)
  if (record.outcome !== 'void') {
    say(`Core gate: ${core.met} of ${core.total} MUSTs met, ${core.notMet} not met, ${core.notShown} not shown.`)
    say(`All MUSTs: ${musts.met} of ${musts.total} met, ${musts.notMet} not met, ${musts.notShown} not shown.`)
  }
  for (const line of record.because.slice(0, 40)) say(`  ${line.split('\n')[0]}`)
  if (began(record)) for (const result of record.requirements.filter(isShort)) say(`  ${told(result)}`)
  const unseen = record.examples.filter(({ cause }) => cause === 'no-browser').length
  if (unseen > 0) say(noBrowserWords(unseen))
  const human = record.requirements.filter(({ people }) => people).map(({ requirement }) => requirement.id)
  if (human.length > 0) say(`Resting on what people decided or told: ${human.join(', ')}.`)
  if (record.national) say(readinessWords(record.national))
  for (const drift of record.readinessDrift) say(`  readiness: ${drift}`)
  say(`Report: ${join(folder, 'index.html')}   Record: ${join(folder, 'record.json')}`)
}

function began({ end }: ConformanceRecord): boolean {
  return Object.values(end).every(({ unreachable, misconfigured }) => (unreachable ?? misconfigured) === undefined)
}

function isShort({ requirement, verdict }: RequirementResult): boolean {
  return requirement.level !== 'must' && verdict !== 'pass' && verdict !== 'not-applicable'
}

function told({ requirement, verdict, because }: RequirementResult): string {
  return `${requirement.id} (${requirement.level}) ${verdict}: ${(because ?? '').split('\n')[0]}`
}

function noBrowserWords(count: number): string {
  return `Not looked at, because no browser starts here: ${count === 1 ? '1 example' : `${count} examples`} on screens. Next: install Chrome, or name a Chromium in INTERLOCK_CHROMIUM; on Linux x64 \`npm ci\` brings one.`
}

function readinessWords(national: NonNullable<ConformanceRecord['national']>): string {
  const count = (wanted: string) => national.filter(({ seen }) => seen === wanted).length
  return `Readiness of the prison side: ${count('present')} of ${national.length} there, ${count('partial')} partly there, ${count('absent')} absent, ${count('not shown')} not shown.`
}
