import { join } from 'node:path'
import type { AllowList } from '../domain/allow-list.ts'
import { InputProblem } from '../domain/input-problem.ts'
import type { Limit } from '../domain/limits.ts'
import type { ReadinessFacts, RequirementFacts } from '../domain/run-facts.ts'
import type { Mode } from '../domain/stage.ts'
import { readAllowList } from './allow-list.ts'
import { digestOf, digestOfFiles } from './digest.ts'
import { limitsInForce, readLimits, type Tightened, type WrittenLimit } from './limits.ts'
import { suggestion } from './nearest.ts'
import { type Area, type Place, readAreas } from './rows.ts'
import { harnessSchema } from './schema.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** Which requirement owns the verb of a Given, by step expression; `none` for one that does not act on the candidate. */
interface GivenOwner {
  readonly step: string
  readonly owner: string
  readonly because?: string
}

/** The specification, loaded and cross-checked. */
export interface Catalogue {
  readonly areas: readonly Area[]
  /** All rows, in catalogue order. */
  readonly rows: readonly RequirementFacts[]
  /** In force for the mode and the candidate. */
  readonly limits: readonly Limit[]
  /** As the specification writes them. */
  readonly writtenLimits: readonly WrittenLimit[]
  readonly readiness: readonly ReadinessFacts[]
  readonly givens: readonly GivenOwner[]
  /** What may be sent to the prison. */
  readonly allowList: AllowList
  /** Where each requirement, dependency and Given is written, by id or step. */
  readonly places: ReadonlyMap<string, Place>
  /** SHA-256 (hex) of the files as written. */
  readonly digests: { readonly catalogue: string; readonly limits: string; readonly readiness: string }
}

export interface CatalogueOptions {
  readonly mode: Mode
  readonly tightened?: Tightened
  /** The candidate file that tightens them, for messages. */
  readonly tightenedIn?: string
}

/**
 * Loads `requirements/` below `root`.
 *
 * @throws {InputProblem} listing every broken field, unknown limit, unknown dependency and repeated or misplaced id
 */
export function loadCatalogue(root: string, options: CatalogueOptions): Catalogue {
  const folder = join(root, 'requirements')
  const areas = readAreas(folder)
  const rows = areas.flatMap((area) => area.rows)
  const limits = readLimits(join(folder, 'limits.yaml'))
  const readiness = readYaml(join(folder, 'readiness.yaml'), harnessSchema<readonly ReadinessFacts[]>('readiness'))
  const givens = readYaml(join(folder, 'givens.yaml'), harnessSchema<readonly GivenOwner[]>('givens'))
  const allowList = readAllowList(join(folder, 'allow-list.yaml'))
  const places = placesOf(areas, readiness, givens)
  const problems = [
    ...unknownInRows(rows, places, limits.value, readiness.value),
    ...unknownRows(rows, readiness, givens),
    ...unknownInList(rows, allowList),
  ]
  if (problems.length > 0) throw new InputProblem(problems)
  return {
    areas,
    rows,
    limits: limitsInForce(limits.value, options.mode, options.tightened, options.tightenedIn),
    writtenLimits: limits.value,
    readiness: readiness.value,
    givens: givens.value,
    allowList: allowList.value,
    places,
    digests: {
      catalogue: digestOfFiles([...areas, givens, allowList]),
      limits: digestOf(limits.text),
      readiness: digestOf(readiness.text),
    },
  }
}

function placesOf(
  areas: readonly Area[],
  readiness: YamlFile<readonly ReadinessFacts[]>,
  givens: YamlFile<readonly GivenOwner[]>,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const area of areas)
    for (const [index, { id }] of area.rows.entries())
      places.set(id, area.places[index] ?? { file: area.file, line: 1 })
  for (const [index, { id }] of readiness.value.entries())
    places.set(id, { file: readiness.file, line: readiness.lineOf([index]) })
  for (const [index, { step }] of givens.value.entries())
    places.set(step, { file: givens.file, line: givens.lineOf([index]) })
  return places
}

function unknownInRows(
  rows: readonly RequirementFacts[],
  places: ReadonlyMap<string, Place>,
  limits: readonly WrittenLimit[],
  readiness: readonly ReadinessFacts[],
): readonly string[] {
  const limitIds = limits.map(({ id }) => id)
  const dependencies = readiness.map(({ id }) => id)
  const ids = rows.map((row) => row.id)
  return rows.flatMap(({ id, limits: named, needsFromPrison, requiredBy = [] }) => {
    const place = places.get(id)
    const start = `${place?.file}:${place?.line}: ${id}: `
    return [
      ...unknown(named, limitIds).map(
        (limit) => `${start}unknown limit "${limit}" (limits.yaml has none).${suggestion(limit, limitIds)}`,
      ),
      ...unknown(requiredBy, ids).map(
        (row) => `${start}required by the unknown requirement "${row}".${suggestion(row, ids)}`,
      ),
      ...unknown(needsFromPrison, dependencies).map(
        (item) => `${start}unknown dependency "${item}" (readiness.yaml has none).${suggestion(item, dependencies)}`,
      ),
    ]
  })
}

function unknownRows(
  rows: readonly RequirementFacts[],
  readiness: YamlFile<readonly ReadinessFacts[]>,
  givens: YamlFile<readonly GivenOwner[]>,
): readonly string[] {
  const ids = rows.map(({ id }) => id)
  const ofReadiness = readiness.value.flatMap(({ id, requirements }, index) =>
    unknown(requirements, ids).map((row) => told(readiness, index, `${id}: unknown requirement "${row}".`, row, ids)),
  )
  const ofGivens = givens.value.flatMap(({ owner }, index) =>
    unknown([owner], [...ids, 'none']).map((row) => told(givens, index, `unknown requirement "${row}".`, row, ids)),
  )
  return [...ofReadiness, ...ofGivens]
}

function unknownInList(
  rows: readonly RequirementFacts[],
  { file, value, lineOf }: YamlFile<AllowList>,
): readonly string[] {
  const ids = rows.map(({ id }) => id)
  return value.words.flatMap(({ requirement }, index) =>
    unknown([requirement], ids).map(
      (row) => `${file}:${lineOf(['words', index])}: unknown requirement "${row}".${suggestion(row, ids)}`,
    ),
  )
}

function told(
  yaml: YamlFile<readonly unknown[]>,
  index: number,
  what: string,
  word: string,
  known: readonly string[],
): string {
  return `${yaml.file}:${yaml.lineOf([index])}: ${what}${suggestion(word, known)}`
}

function unknown(words: readonly string[], known: readonly string[]): readonly string[] {
  return words.filter((word) => !known.includes(word))
}
