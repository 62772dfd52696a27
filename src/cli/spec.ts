import { join } from 'node:path'
import { inCatalogueOrder, requirementOf } from '../catalogue/areas.ts'
import { casesIn, readFeatures } from '../catalogue/features.ts'
import { requirementsAt } from '../catalogue/release.ts'
import { type RequirementChange, releaseDiff } from '../catalogue/release-diff.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { annex, type SpecificationFacts } from '../report/annex/annex.ts'
import { annexCsv } from '../report/annex/csv.ts'
import { annexDocx } from '../report/annex/docx.ts'
import { annexPage } from '../report/annex/html.ts'
import { annexPdf } from '../report/annex/pdf.ts'
import { stylesheet } from '../report/html/stylesheet.ts'
import { loadSpecification } from './specification.ts'
import { writeFiles } from './write-files.ts'

export interface SpecOptions {
  readonly release: string
  readonly out: string
}

/** Writes the requirements of a release as an annex to a procurement, in four forms that say the same; returns 0. */
export async function specCommand({ release, out }: SpecOptions): Promise<number> {
  const facts = factsOf(process.cwd(), release)
  const blocks = annex(facts)
  const page = annexPage(blocks)
  const pdf = await annexPdf(page, stylesheet())
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['annex.html', page],
    ['report.css', stylesheet()],
    ['annex.csv', annexCsv(facts)],
    ['annex.docx', await annexDocx(blocks)],
    ...('pdf' in pdf ? [['annex.pdf', pdf.pdf] as const] : []),
  ]
  writeFiles(out, files)
  console.log(
    `Release ${release}: ${facts.requirements.length} requirements, ${facts.examples.length} examples, as an annex:`,
  )
  for (const [name] of files.filter(([name]) => name.startsWith('annex'))) console.log(`  ${join(out, name)}`)
  if ('skipped' in pdf) console.log(pdf.skipped)
  return 0
}

/** Prints what changed from one release to another; returns 0. */
export function specDiffCommand(before: string, after: string, { json }: { readonly json?: boolean }): number {
  const [then, now] = [before, after].map((version) => loadSpecification(process.cwd(), version, 'assessment').release)
  if (!then || !now) throw new InputProblem(['Name two releases.'])
  const changes = releaseDiff(then, now)
  if (json) console.log(JSON.stringify({ before, after, changes }))
  else for (const line of diffLines(before, after, changes)) console.log(line)
  return 0
}

function diffLines(before: string, after: string, changes: readonly RequirementChange[]): readonly string[] {
  const again = changes.filter((change) => !change.changes.includes('removed')).map(({ id }) => id)
  return [
    `From release ${before} to ${after}: ${changes.length} requirements changed.`,
    ...changes.map(({ id, changes: what, examplesAdded, examplesRemoved }) =>
      [
        `  ${id}`,
        ...what.map((one) => DIFFERENCES[one]),
        ...(examplesAdded.length > 0 ? [`examples added: ${examplesAdded.join(' ')}`] : []),
        ...(examplesRemoved.length > 0 ? [`examples removed: ${examplesRemoved.join(' ')}`] : []),
      ].join('; '),
    ),
    again.length > 0
      ? `A verdict given for ${before} has to be given again for: ${again.join(' ')}`
      : `Every verdict given for ${before} stands for what ${after} holds.`,
  ]
}

const DIFFERENCES: Readonly<Record<RequirementChange['changes'][number], string>> = {
  added: 'added',
  removed: 'removed',
  meaning: 'means something else',
  stage: 'asked at another stage',
}

function factsOf(root: string, version: string): SpecificationFacts {
  const { catalogue, release, releaseDigest } = loadSpecification(root, version, 'assessment')
  const held = new Set(requirementsAt(release, 'live'))
  const asked = new Set(release.examples)
  const examples = casesIn(readFeatures(join(root, 'features'))).flatMap(({ id, title }) =>
    id !== undefined && asked.has(id)
      ? [{ id, requirement: requirementOf(id), title: title.replace(/^\[[^\]]*\]\s*/, '') }]
      : [],
  )
  return {
    release: version,
    digest: releaseDigest,
    areas: catalogue.areas,
    requirements: catalogue.rows.filter(({ id }) => held.has(id)).sort((a, b) => inCatalogueOrder(a.id, b.id)),
    limits: catalogue.limits,
    readiness: catalogue.readiness,
    examples: examples.sort((a, b) => inCatalogueOrder(a.id, b.id)),
  }
}
