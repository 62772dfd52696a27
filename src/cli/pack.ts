import { join } from 'node:path'
import type { Candidate } from '../candidate/candidate.ts'
import { candidateFacts } from '../candidate/facts.ts'
import { loadCandidate } from '../candidate/load.ts'
import { peopleCsv } from '../candidate/people-list.ts'
import { refuseUnasked } from '../candidate/unasked.ts'
import type { ProcurementStage } from '../catalogue/release.ts'
import { systemClock } from '../domain/clock.ts'
import { type Limit, SAMPLES_NEEDED, WATCHED } from '../domain/limits.ts'
import { personFor } from '../domain/people.ts'
import type { Extent, Mode } from '../domain/stage.ts'
import { attendedQuestions } from '../drivers/healthcare-attended/healthcare.ts'
import { peopleBundle } from '../drivers/healthcare-fhir/listed-people.ts'
import { annexDocx } from '../report/annex/docx.ts'
import { annexPage } from '../report/annex/html.ts'
import { stylesheet } from '../report/html/stylesheet.ts'
import { type PackFacts, pack } from '../report/pack/pack.ts'
import { allotmentFor, askedExamples, needsNewcomer } from './asked-examples.ts'
import { extentsFor } from './extents.ts'
import { forecastOf } from './forecast.ts'
import { inFlight } from './in-flight.ts'
import { longWaitNames } from './overnight.ts'
import { planOf } from './pass.ts'
import { listFor } from './people.ts'
import { type Filter, loadSpecification } from './specification.ts'
import { writeFiles } from './write-files.ts'

export interface PackOptions extends Filter {
  readonly candidate: string
  readonly mode?: Mode
  readonly release?: string
  readonly stage: ProcurementStage
  readonly extent: Extent | 'both'
  readonly seed: string
  readonly runNumber: string
  readonly out: string
}

/** Writes what a supplier has to know before a run, with the people for it; returns 0. */
export async function packCommand(options: PackOptions): Promise<number> {
  const candidate = loadCandidate(options.candidate, process.env)
  const { facts, listed } = await packOf(options, candidate)
  const blocks = pack(facts)
  const people = candidate.people.source !== 'known' && candidate.role === 'healthcare'
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['read-before-you-run.html', annexPage(blocks)],
    ['report.css', stylesheet()],
    ['read-before-you-run.docx', await annexDocx(blocks)],
    ...(people
      ? ([
          ['people.csv', peopleCsv(listed)],
          ['people.fhir.json', `${JSON.stringify(peopleBundle(listed), undefined, 1)}\n`],
        ] as const)
      : []),
  ]
  writeFiles(options.out, files)
  console.log(`What ${facts.candidate.name} ${facts.candidate.version} will be asked:`)
  for (const [name] of files.filter(([name]) => name !== 'report.css')) console.log(`  ${join(options.out, name)}`)
  return 0
}

/** Everything that the pack says, as a run with the same options will have it. */
export async function packOf(options: Omit<PackOptions, 'out'>, candidate: Candidate) {
  const mode = options.mode ?? (candidate.reference ? 'rehearsal' : 'assessment')
  const specification = loadSpecification(process.cwd(), options.release, mode, options, candidate)
  const { catalogue } = specification
  refuseUnasked(candidate, catalogue.rows, systemClock.now().toISOString().slice(0, 10))
  const extents = extentsFor(options.extent, candidate)
  const passes = await Promise.all(
    extents.map(async (extent) => {
      const demand = specification.demand(options.stage, extent)
      return { extent, demand, plan: await planOf(specification, demand) }
    }),
  )
  const asked = passes.flatMap((pass) => askedExamples(specification, pass))
  const allotment = allotmentFor(candidate, asked)
  const ids = new Set(passes.flatMap(({ demand }) => demand.requirements))
  const requirements = catalogue.rows.filter(({ id }) => ids.has(id))
  const forecast = forecastOf(candidate, asked, requirements, allotment, longWaitNames(catalogue))
  const concurrency = inFlight(candidate)
  const serial = new Set(
    passes.flatMap(({ plan }) => plan.examples.flatMap(({ pickle, serial }) => (serial ? [pickle.name] : []))),
  )
  const waits = new Map(asked.map((one) => [one, longestOf(one.text, catalogue.limits, mode)]))
  const unrun = new Set(forecast.examples.filter(({ manner }) => manner === 'nobody').map(({ example }) => example))
  const run = asked.filter((one) => !unrun.has(one))
  const sideBySide = run.filter(({ id, title }) => !serial.has(`[${id}] ${title}`))
  const total = (some: typeof asked) => some.reduce((sum, one) => sum + (waits.get(one) ?? 0), 0)
  const listed = listFor(asked, { seed: options.seed, runNumber: Number(options.runNumber) })
  const facts: PackFacts = {
    candidate: candidateFacts(candidate),
    release: specification.release.release,
    stage: options.stage,
    mode,
    areas: catalogue.areas,
    requirements,
    examples: forecast.examples.map(({ example, manner }) => ({
      ...{ id: example.id, title: example.title, requirement: example.requirement, manner },
      longestSeconds: unrun.has(example) ? 0 : (waits.get(example) ?? 0),
    })),
    today: asked.filter(({ extent }) => extent === 'today').length,
    people: {
      used: allotment ? allotment.given.length : listed.length,
      ...(candidate.people.source === 'known'
        ? { had: candidate.people.people.filter(({ used }) => used === undefined).length }
        : {}),
      newcomers: asked.filter((one) => one.extent === 'target' && needsNewcomer(one)).map(({ id }) => id),
    },
    documents: forecast.documents.map(({ requirement: { id }, title }) => ({
      ...{ requirement: id, title },
      state: stateOf(candidate, id, title),
    })),
    questions: await questionsFor(candidate),
    longestSeconds: Math.max(
      total(sideBySide) / concurrency + total(run.filter((one) => !sideBySide.includes(one))),
      ...run.map((one) => waits.get(one) ?? 0),
    ),
    concurrency,
  }
  return { facts, listed }
}

/** What an example can wait at the longest, in seconds, by the limits that its steps name. */
function longestOf(text: string, limits: readonly Limit[], mode: Mode): number {
  const waits = text.split('\n').flatMap((step) =>
    limits.flatMap(({ name, unit, value, ceiling }) => {
      if (unit !== 's' || !step.includes(`the ${name}`)) return []
      if (step.includes(`throughout the ${name}`)) return value * WATCHED[mode]
      return step.startsWith('time after time') ? ceiling * SAMPLES_NEEDED[mode] : ceiling
    }),
  )
  return waits.reduce((sum, seconds) => sum + seconds, 0)
}

function stateOf({ documents }: Candidate, id: string, title: string): PackFacts['documents'][number]['state'] {
  const own = documents.find((one) => one.requirement === id && one.title === title && one.digest !== undefined)
  if (!own) return 'not handed in'
  if (!own.decision || own.decision.digest !== own.digest) return 'handed in, not decided'
  return own.decision.accepted ? 'accepted' : 'rejected'
}

/** With a person who is in no example, so that nothing of the run is given away. */
async function questionsFor({ ui }: Candidate): Promise<PackFacts['questions']> {
  if (ui.kind !== 'attended') return []
  const somebody = personFor('Ade', { seed: 'an example of an instruction', runNumber: 1, example: 'nobody' })
  const asked = await attendedQuestions(ui, somebody)
  return asked.map(({ verb, question }) => ({
    verb,
    instruction: question.instruction,
    asks: question.fields.map(({ ask, choices }) => (choices ? `${ask}: ${choices.join(', ')}` : ask)),
  }))
}
