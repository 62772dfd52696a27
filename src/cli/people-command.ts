import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Candidate } from '../candidate/candidate.ts'
import { loadCandidate } from '../candidate/load.ts'
import { type ListedPerson, peopleCsv, peopleIn } from '../candidate/people-list.ts'
import type { ProcurementStage } from '../catalogue/release.ts'
import { InputProblem } from '../domain/input-problem.ts'
import type { Extent, Mode } from '../domain/stage.ts'
import { fhirClient } from '../drivers/fhir-client.ts'
import { localIdOf, peopleBundle, recordOfListed } from '../drivers/healthcare-fhir/listed-people.ts'
import { recorded } from '../drivers/recording.ts'
import { redaction } from '../evidence/redaction.ts'
import { unwrittenEvidence } from '../evidence/store.ts'
import { counted } from '../report/html/format.ts'
import { type AskedExample, allotmentFor, askedExamples, needsNewcomer } from './asked-examples.ts'
import { castFor } from './cast.ts'
import { planOf } from './pass.ts'
import { listFor } from './people.ts'
import { type Filter, loadSpecification } from './specification.ts'
import { REQUEST_TIMEOUT_MS } from './stage.ts'
import { writeFiles } from './write-files.ts'

export interface PeopleOptions extends Filter {
  readonly candidate: string
  readonly mode: Mode
  readonly release?: string
  readonly stage: ProcurementStage
  readonly extent: Extent | 'both'
  readonly seed: string
  readonly runNumber: string
  readonly out: string
}

/** Writes the people whom a run needs, as a list to return and as a FHIR Bundle to load; returns 0. */
export async function peopleListCommand(options: PeopleOptions): Promise<number> {
  const asked = await examplesOf(options)
  const listed = listFor(asked, { seed: options.seed, runNumber: Number(options.runNumber) })
  const newcomers = asked.filter(needsNewcomer)
  writeFiles(options.out, [
    ['people.csv', peopleCsv(listed)],
    ['people.fhir.json', `${JSON.stringify(peopleBundle(listed), undefined, 1)}\n`],
  ])
  console.log(
    `${counted(listed.length, 'person', 'people')} for ${counted(asked.length - newcomers.length, 'example')}, each used up by one:`,
  )
  for (const name of ['people.csv', 'people.fhir.json']) console.log(`  ${join(options.out, name)}`)
  if (newcomers.length > 0)
    console.log(
      `${counted(newcomers.length, 'example')} need somebody whom the system does not have yet: ${ids(newcomers)}.`,
    )
  console.log(
    'Next: load them, fill in "local-id", and name the list in the candidate file: people: { list: people.csv }',
  )
  return 0
}

/** Says what the people of a candidate are enough for; returns 0. */
export async function peoplePoolCommand(options: PeopleOptions): Promise<number> {
  const candidate = loadCandidate(options.candidate, process.env)
  if (candidate.people.source !== 'known')
    throw new InputProblem([
      `${candidate.file}: names no people of its own, so none can be used up. Next: "interlock people list" says whom a run needs.`,
    ])
  const asked = await examplesOf(options, candidate)
  const allotment = allotmentFor(candidate, asked)
  if (!allotment) return 0
  const short = new Set(allotment.short.map(({ example }) => example))
  const { people } = candidate.people
  const unused = people.filter(({ used }) => used === undefined).length
  console.log(
    `${counted(people.length, 'person', 'people')}, ${unused} not used up; ${allotment.given.length} of them are enough for ${asked.length - short.size} of ${counted(asked.length, 'example')}.`,
  )
  for (const [id, own] of Map.groupBy(asked, ({ requirement }) => requirement.id)) {
    const lacking = own.filter((one) => short.has(`${one.extent}/${one.id}`))
    const lacks = lacking.filter((one) => !needsNewcomer(one)).reduce((sum, { names }) => sum + names.length, 0)
    const newcomers = lacking.filter(needsNewcomer)
    const parts = [
      `${own.length - lacking.length} of ${own.length}`,
      ...(lacks > 0 ? [`${counted(lacks, 'more person', 'more people')} needed`] : []),
      ...(newcomers.length > 0 ? [`somebody new needed for ${ids(newcomers)}`] : []),
    ]
    console.log(`  ${id}: ${parts.join('; ')}`)
  }
  return 0
}

/** Creates the people of a list in a candidate over FHIR, and writes the list with its ids; returns 0. */
export function peopleLoadCommand(options: { candidate: string; list: string; out: string }): Promise<number> {
  return withIds(options, 'loaded', async (client, person) => (await client.create(recordOfListed(person))).resource.id)
}

/** Asks a candidate for its own ids of the people of a list, and writes the list with them; returns 0. */
export function peopleIdsCommand(options: { candidate: string; list: string; out: string }): Promise<number> {
  return withIds(options, 'found', localIdOf)
}

async function withIds(
  { candidate: file, list, out }: { candidate: string; list: string; out: string },
  verb: string,
  idOf: (client: ReturnType<typeof fhirClient>, person: ListedPerson) => Promise<string | undefined>,
): Promise<number> {
  const candidate = loadCandidate(file, process.env)
  if (!candidate.fhir || candidate.role !== 'healthcare')
    throw new InputProblem([
      `${candidate.file}: people are loaded over FHIR. Next: give "interfaces.fhir", or load them by hand.`,
    ])
  const people = peopleIn(textOf(list), list)
  const cast = await castFor(candidate)
  const evidence = unwrittenEvidence(redaction({ secrets: cast.secrets }))
  let exchanges = 0
  const record: Parameters<typeof recorded>[1]['record'] = (exchange) => {
    exchanges += 1
    evidence.keep(exchange, exchanges)
    return exchanges
  }
  const { authorizations, clock } = cast
  try {
    const client = fhirClient({
      base: candidate.fhir.baseUrl,
      ask: recorded(cast.send, { party: 'healthcare', record, clock, requestId: randomUUID }),
      signal: new AbortController().signal,
      timeoutMs: REQUEST_TIMEOUT_MS.assessment,
      ...(authorizations.nurse === undefined ? {} : { authorization: authorizations.nurse }),
    })
    const done: ListedPerson[] = []
    for (const person of people) {
      const id = person['local-id'] ?? (await idOf(client, person))
      done.push(id === undefined ? person : { ...person, 'local-id': id })
    }
    const without = done.filter((person) => person['local-id'] === undefined).length
    writeFiles(out, [['people.csv', peopleCsv(done)]])
    console.log(
      `${done.length - without} of ${counted(done.length, 'person', 'people')} ${verb}: ${join(out, 'people.csv')}`,
    )
    return without === 0 ? 0 : 2
  } finally {
    await cast.stop()
  }
}

async function examplesOf(options: PeopleOptions, candidate?: Candidate): Promise<readonly AskedExample[]> {
  const specification = loadSpecification(process.cwd(), options.release, options.mode, options, candidate)
  const extents: readonly Extent[] = options.extent === 'both' ? ['target', 'today'] : [options.extent]
  const passes = await Promise.all(
    extents.map(async (extent) => {
      const demand = specification.demand(options.stage, extent)
      return askedExamples(specification, { extent, demand, plan: await planOf(specification, demand) })
    }),
  )
  return passes.flat()
}

const MOST_TOLD = 12

function ids(examples: readonly AskedExample[]): string {
  const told = examples.slice(0, MOST_TOLD).map(({ id }) => id)
  return [...told, ...(examples.length > MOST_TOLD ? [`and ${examples.length - MOST_TOLD} more`] : [])].join(', ')
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new InputProblem([`--list ${file}: cannot be read. Next: write a list with "interlock people list".`])
  }
}
