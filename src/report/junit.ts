import type { ConformanceRecord, ExampleResult, RequirementResult } from '../verdict/record.ts'
import { stampsOf } from './html/stamps.ts'
import { element } from './xml.ts'

/** What a test case of JUnit says: nothing (it passed), or one of three elements. */
interface Mark {
  readonly name: 'failure' | 'error' | 'skipped'
  readonly type: string
  readonly message: string
}

interface Case {
  readonly name: string
  readonly suite: string
  readonly file?: string
  readonly durationMs: number
  readonly mark: Mark | undefined
}

/**
 * The record as JUnit XML. JUnit knows fewer words than the record, so everything rounds towards failure: what was not
 * shown is an error. One suite for the run itself passes only where the run's exit code is 0; then one suite for each
 * requirement and extent, with a test case for its verdict, because documents and pooled limits are no examples. Every
 * suite carries the stamps of the run, because a reader of one suite sees no other.
 */
export function junitXml(record: ConformanceRecord): string {
  const stamps = stampsOf(record).map(({ word, sentence }) =>
    element('property', { name: `stamp: ${word}`, value: sentence }),
  )
  const suites = [
    { name: 'run', cases: [runCase(record)], properties: [...propertiesOf(record), ...stamps] },
    ...record.requirements.map((result) => ({
      name: result.requirement.id,
      cases: [...examplesOf(record, result, 'target'), verdictCase(record, result)],
      properties: stamps,
    })),
    ...record.requirements.map((result) => ({
      name: `${result.requirement.id} today`,
      cases: examplesOf(record, result, 'today'),
      properties: stamps,
    })),
  ].filter(({ cases }) => cases.length > 0)
  const body = suites.map(({ name, cases, properties }) =>
    element('testsuite', { name, timestamp: record.run.startedAt, ...counts(cases) }, [
      ...(properties.length > 0 ? [element('properties', {}, properties)] : []),
      ...cases.map(caseXml),
    ]),
  )
  const all = suites.flatMap(({ cases }) => cases)
  const head = { name: `Interlock: ${record.run.candidate.name}`, ...counts(all) }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', head, body)}\n`
}

function runCase(record: ConformanceRecord): Case {
  const { outcome, exitCode, because } = record
  const message = because.join('\n')
  const name = outcome === 'not-conformant' || exitCode === 1 ? 'failure' : 'error'
  const mark: Mark | undefined = exitCode === 0 ? undefined : { name, type: outcome, message }
  return { name: `outcome: ${outcome}`, suite: 'run', durationMs: 0, mark: overruled(record, mark) }
}

function propertiesOf({ run, outcome, exitCode }: ConformanceRecord): string[] {
  const { mode, stage, release, scope, candidate } = run
  const told = { outcome, exitCode, mode, stage, release, scope, candidate: `${candidate.name} ${candidate.version}` }
  return Object.entries(told).map(([name, value]) => element('property', { name, value }))
}

function examplesOf(record: ConformanceRecord, { requirement }: RequirementResult, extent: ExampleResult['extent']) {
  return record.examples
    .filter((example) => example.requirement === requirement.id && example.extent === extent)
    .map((example): Case => {
      const { id, title, where, durationMs } = example
      const suite = `${requirement.area}.${requirement.id}${extent === 'today' ? '.today' : ''}`
      const mark = overruled(record, exampleMark(example))
      return { name: `[${id}] ${title}`.trim(), suite, ...(where && { file: where }), durationMs, mark }
    })
}

function exampleMark({ outcome, cause, because, extent }: ExampleResult): Mark | undefined {
  if (outcome === 'passed') return undefined
  const said = { type: cause ?? outcome, message: because ?? outcome }
  if (outcome === 'failed') return { name: 'failure', ...said }
  const aside = outcome === 'not-applicable' || (outcome === 'blocked' && extent === 'today')
  return { name: aside ? 'skipped' : 'error', ...said }
}

function verdictCase(record: ConformanceRecord, { requirement, verdict, cause, because }: RequirementResult): Case {
  const said = { type: cause ?? verdict, message: because ?? verdict }
  const names = { pass: undefined, fail: 'failure', 'not-applicable': 'skipped' } as const
  const name = verdict === 'pass' || verdict === 'fail' || verdict === 'not-applicable' ? names[verdict] : 'error'
  const mark = overruled(record, name && { name, ...said })
  const told = `${requirement.level.toUpperCase()} ${requirement.id}: ${requirement.text}`
  return { name: told, suite: `${requirement.area}.${requirement.id}`, durationMs: 0, mark }
}

/** In a void run nothing was shown, not even a fail. */
function overruled({ outcome, because }: ConformanceRecord, mark: Mark | undefined): Mark | undefined {
  return outcome === 'void' ? { name: 'error', type: 'void', message: because.join('\n') } : mark
}

function counts(cases: readonly Case[]): Record<string, string | number> {
  const marked = (name: Mark['name']) => cases.filter(({ mark }) => mark?.name === name).length
  return {
    tests: cases.length,
    failures: marked('failure'),
    errors: marked('error'),
    skipped: marked('skipped'),
    time: seconds(cases.reduce((sum, { durationMs }) => sum + durationMs, 0)),
  }
}

function caseXml({ name, suite, file, durationMs, mark }: Case): string {
  const [path, line] = file?.split(/:(?=\d+$)/) ?? []
  const place = { ...(path && { file: path }), ...(line && { line }) }
  const attributes = { name, classname: suite, ...place, time: seconds(durationMs) }
  if (!mark) return element('testcase', attributes)
  const { type, message } = mark
  const said = mark.name === 'skipped' ? { message } : { type, message: message.split('\n', 1)[0] ?? '' }
  return element('testcase', attributes, [element(mark.name, said, mark.name === 'skipped' ? '' : message)])
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3)
}
