import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** A piece of a record, wherever it was seen. */
export interface Piece {
  /** For example `Flag/17`. */
  readonly name: string
  readonly kind: string
  readonly version?: string
  /** What it says, without what each instance writes about its own copy. */
  readonly whole: string
  /** What it says in words, codes and dates, without what is only added for whoever looks. */
  readonly words: string
  /** Whether it is about somebody else. */
  readonly foreign: boolean
  /** What of a record it stands for, in the words of features; absent where features name nothing like it. */
  readonly part?: string
}

/** A record that was taken out. */
export interface Exported {
  /** As staff saw it just before. */
  readonly before: readonly Piece[]
  readonly out: readonly Piece[]
  /** How many pieces of each kind the system says that it has written. */
  readonly declared: Readonly<Record<string, number>>
  readonly seen: string
}

export interface HealthcarePortability {
  exportsRecord(person: Person, role: Role): Promise<void>
  exported(person: Person): Exported
  /** Takes the exported record into an empty instance of the same product. */
  importsRecord(person: Person, role: Role): Promise<void>
  /** What the instance holds now. */
  imported(person: Person, role: Role): Promise<readonly Piece[]>
}

/** Everything that staff see of the record is in the export and says the same there. */
export function expectWhole({ before, out, declared, seen }: Exported): void {
  const byName = new Map(out.map((piece) => [piece.name, piece]))
  const missing = before.filter(({ name }) => !byName.has(name)).map(({ name }) => `${name} is missing`)
  const altered = before.flatMap(({ name, version, words }) => {
    const found = byName.get(name)
    return found && found.version === version && found.words !== words ? [`${name} says something else`] : []
  })
  const miscounted = Object.entries(declared).flatMap(([kind, count]) => {
    const found = out.filter((piece) => piece.kind === kind).length
    return found === count ? [] : [`${found} ${kind} where ${count} are declared`]
  })
  const wrong = [...missing, ...altered, ...miscounted]
  if (before.length > 0 && wrong.length === 0) return
  throw new NonConformance({
    expected: 'the export to hold all of the record as staff see it',
    found: before.length === 0 ? 'no record' : `${wrong.length} differences: ${wrong.slice(0, 5).join('; ')}`,
    seen,
    next: 'write every resource about the person, whole, whatever its kind and state.',
  })
}

/** Nothing in the export is about somebody else. */
export function expectNobodyElse({ out, seen }: Exported): void {
  const foreign = out.filter(({ foreign }) => foreign).map(({ name }) => name)
  if (out.length > 0 && foreign.length === 0) return
  throw new NonConformance({
    expected: 'the export to hold one record, and nothing of anybody else',
    found: out.length === 0 ? 'nothing at all' : `${foreign.slice(0, 5).join(', ')} of somebody else`,
    seen,
  })
}

/** The export holds so many of each part of a record. */
export function expectParts({ out, seen }: Exported, expected: Readonly<Record<string, number>>): void {
  const count = (part: string) => out.filter((piece) => piece.part === part).length
  const wrong = Object.entries(expected).filter(([part, wanted]) => count(part) !== wanted)
  if (wrong.length === 0) return
  throw new NonConformance({
    expected: wrong.map(([part, wanted]) => `${wanted} of "${part}"`).join(', '),
    found: wrong.map(([part]) => `${count(part)} of "${part}"`).join(', '),
    seen,
    next: 'take out coded risk with its history, decisions, appointments and audit, and not only clinical notes.',
  })
}

/** What was taken in is what was taken out: as many, the same, and each the same as before. */
export function expectSame(inside: readonly Piece[], { out }: Exported): void {
  const digests = (pieces: readonly Piece[]) => pieces.map(({ name, whole }) => `${name} ${whole}`).sort()
  const [wanted, found] = [digests(out), digests(inside)]
  const has = new Set(found)
  const lost = wanted.filter((one) => !has.has(one)).map((one) => one.split(' ', 1)[0])
  if (lost.length === 0 && wanted.length === found.length) return
  throw new NonConformance({
    expected: `all ${wanted.length} pieces of the record, each as it was taken out`,
    found: `${found.length} pieces; missing or different: ${lost.slice(0, 5).join(', ') || 'none'}`,
    next: 'take in every kind of resource under its own id, with its own dates.',
  })
}
