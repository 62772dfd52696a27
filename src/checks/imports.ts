import { posix } from 'node:path'
import { isTest, type SourceFile, type SourceFinding } from './finding.ts'
import { importsOf } from './source-text.ts'

type Part =
  | 'domain'
  | 'drivers'
  | 'fhir'
  | 'catalogue'
  | 'candidate'
  | 'runner'
  | 'evidence'
  | 'verdict'
  | 'report'
  | 'cli'
  | 'checks'
  | 'steps'
  | 'mocks'
  | 'bench'
  | 'candidates'

interface Boundary {
  /** What it may import beside itself. */
  readonly from: readonly Part[] | 'everything'
  /** Of these only types, which vanish when the program runs. */
  readonly typesFrom?: readonly Part[]
  readonly because: string
}

const BOUNDARIES: Readonly<Record<Part, Boundary>> = {
  domain: { from: [], because: 'The domain knows only itself, so that everything else can be replaced around it.' },
  drivers: {
    from: ['domain'],
    because: 'A driver knows how; what it means is judged elsewhere, on recorded evidence.',
  },
  fhir: { from: ['domain'], because: 'What a standard allows is a pure question: it knows nobody who asks.' },
  steps: { from: ['domain'], because: 'A step says who does what and never how: call a port of src/domain.' },
  catalogue: { from: ['domain'], because: 'The specification must not depend on how it is run or judged.' },
  candidate: {
    from: ['domain', 'catalogue', 'evidence'],
    because: 'A candidate file says who is judged; how is not its business.',
  },
  runner: { from: ['domain'], because: 'The runner runs any examples; what they are about is none of its business.' },
  evidence: { from: ['domain'], because: 'Evidence is kept as it came, by nobody who has an interest in it.' },
  verdict: {
    from: ['domain'],
    typesFrom: ['catalogue'],
    because: 'A verdict is a pure function of the run folder: it may know facts and types, and touch nothing.',
  },
  report: {
    from: ['domain'],
    typesFrom: ['verdict', 'catalogue'],
    because: 'A report shows the record and decides nothing, so that it can never look greener.',
  },
  mocks: {
    from: [],
    typesFrom: ['domain'],
    because: 'Reference systems share no code with the harness: a shared bug would hide itself.',
  },
  checks: { from: ['domain', 'catalogue'], because: 'Checks read the repository; they are no part of a run.' },
  cli: { from: 'everything', because: '' },
  bench: { from: 'everything', because: '' },
  candidates: { from: 'everything', because: '' },
}

/** Single files that may cross a boundary, because that is what they are for. */
const DOORS: readonly { readonly file: RegExp; readonly to: RegExp }[] = [
  { file: /^src\/report\//, to: /^src\/drivers\/browser\.ts$/ },
  { file: /^(mocks\/serve|src\/checks\/\w+)\.ts$/, to: /^src\/domain\/clock\.ts$/ },
]

/** Every import that crosses a boundary of the architecture, and why that boundary is there. */
export function checkImports(source: SourceFile): readonly SourceFinding[] {
  const own = partOf(source.file)
  if (own === undefined) return []
  return importsOf(source.text).flatMap(({ specifier, typeOnly, line }) => {
    if (!specifier.startsWith('.')) return []
    const target = posix.normalize(posix.join(posix.dirname(source.file), specifier))
    const other = partOf(target)
    if (other === undefined || other === own) return []
    const because = refusal(source.file, own, target, other, typeOnly)
    if (because === undefined) return []
    return [{ file: source.file, line, what: `${own} imports ${target}`, because }]
  })
}

function refusal(file: string, own: Part, target: string, other: Part, typeOnly: boolean): string | undefined {
  if (other === 'cli') return 'Nothing imports the command line: it is the outermost part.'
  const { from, typesFrom = [], because } = BOUNDARIES[own]
  if (from === 'everything' || from.includes(other)) return undefined
  if (typeOnly && typesFrom.includes(other)) return undefined
  if (DOORS.some((door) => door.file.test(file) && door.to.test(target))) return undefined
  // Only the reference systems' tests are held to the boundary too: there it keeps the two implementations apart.
  if (isTest(file) && (own !== 'mocks' || other === 'domain')) return undefined
  return typesFrom.includes(other) ? `${because} Import types only ("import type").` : because
}

function partOf(path: string): Part | undefined {
  const [first = '', second = ''] = path.split('/')
  const name = first === 'src' ? second : first
  return name in BOUNDARIES ? (name as Part) : undefined
}
