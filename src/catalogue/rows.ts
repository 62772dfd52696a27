import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { InputProblem } from '../domain/input-problem.ts'
import type { RequirementFacts } from '../domain/run-facts.ts'
import { inCatalogueOrder } from './areas.ts'
import { harnessSchema } from './schema.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** Where something was written. */
export interface Place {
  readonly file: string
  readonly line: number
}

/** An area's file, in the words of `requirements.schema.json`. */
interface AreaFile {
  readonly area: string
  readonly title: string
  readonly requirements: readonly WrittenRow[]
}

type Kept = 'id' | 'level' | 'core' | 'binds' | 'stage' | 'profile' | 'text' | 'detail' | 'why' | 'sources' | 'because'
type AlsoKept = 'routes' | 'hazard' | 'equivalence' | 'standards' | 'function' | 'defects'

interface WrittenRow
  extends Pick<RequirementFacts, Kept | AlsoKept>,
    Partial<Pick<RequirementFacts, 'limits' | 'evidence'>> {
  readonly 'follows-from': readonly { readonly kind: string; readonly ref: string }[]
  readonly 'verified-by': RequirementFacts['verifiedBy']
  readonly 'needs-from-prison'?: readonly string[]
  readonly 'applies-when'?: string
  readonly 'required-by'?: readonly string[]
}

export interface Area {
  readonly id: string
  readonly title: string
  readonly file: string
  readonly text: string
  readonly rows: readonly RequirementFacts[]
  /** Where each row stands, in the order of `rows`. */
  readonly places: readonly Place[]
}

const OTHER_FILES = ['limits.yaml', 'readiness.yaml', 'givens.yaml', 'allow-list.yaml']

/**
 * Reads every area of the catalogue, in catalogue order.
 *
 * @throws {InputProblem} with the problems of all files together
 */
export function readAreas(folder: string): readonly Area[] {
  const problems: string[] = []
  const areas: Area[] = []
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !OTHER_FILES.includes(name))
  for (const name of names.sort()) {
    try {
      areas.push(areaFrom(readYaml(join(folder, name), harnessSchema<AreaFile>('requirements'))))
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error
      problems.push(...error.problems)
    }
  }
  problems.push(...misplaced(areas), ...repeated(areas))
  if (problems.length > 0) throw new InputProblem(problems)
  return areas.sort((a, b) => inCatalogueOrder(a.id, b.id))
}

function areaFrom(yaml: YamlFile<AreaFile>): Area {
  const { area, title, requirements } = yaml.value
  const places = requirements.map((_, index) => ({ file: yaml.file, line: yaml.lineOf(['requirements', index, 'id']) }))
  return {
    id: area,
    title,
    file: yaml.file,
    text: yaml.text,
    rows: requirements.map((row) => rowFrom(row, area)),
    places,
  }
}

function rowFrom(written: WrittenRow, area: string): RequirementFacts {
  const { 'follows-from': reasons, 'verified-by': verifiedBy, 'needs-from-prison': needs, ...kept } = written
  const { 'applies-when': appliesWhen, 'required-by': requiredBy, ...row } = kept
  return {
    ...row,
    area,
    followsFrom: reasons.map(({ kind, ref }) => `${kind} ${ref}`).join(', '),
    verifiedBy,
    needsFromPrison: needs ?? [],
    evidence: row.evidence ?? [],
    limits: row.limits ?? [],
    ...(appliesWhen === undefined ? {} : { appliesWhen }),
    ...(requiredBy === undefined ? {} : { requiredBy }),
  }
}

function misplaced(areas: readonly Area[]): readonly string[] {
  return areas.flatMap(({ id, file, rows, places }) => {
    const named = basename(file) === `${id.toLowerCase()}.yaml`
    return [
      ...(named ? [] : [`${file}:1: holds the area ${id}. Rename it to ${id.toLowerCase()}.yaml.`]),
      ...rows.flatMap((row, index) => {
        if (row.id.startsWith(`${id}-`)) return []
        return [`${at(places[index])}: ${row.id} stands in the area ${id}. Move it, or give it an id of ${id}.`]
      }),
    ]
  })
}

function repeated(areas: readonly Area[]): readonly string[] {
  const first = new Map<string, Place | undefined>()
  const problems: string[] = []
  for (const { rows, places } of areas)
    for (const [index, { id }] of rows.entries()) {
      const place = places[index]
      if (first.has(id))
        problems.push(`${at(place)}: ${id} is already at ${at(first.get(id))}. Give one of them a new id.`)
      else first.set(id, place)
    }
  return problems
}

function at(place: Place | undefined): string {
  return place ? `${place.file}:${place.line}` : ''
}
