import type { Extent } from '../domain/stage.ts'
import { AS_WRITTEN, loadSpecification } from './specification.ts'
import { type Judging, judgingInVirtualTime } from './virtual-run.ts'

/** One way of judging the reference systems: which of them is the candidate, and under which extents. */
interface Examined {
  readonly file: string
  readonly role: 'healthcare' | 'prison' | 'fhir'
  readonly extents: readonly Extent[]
  /** Files whose mutations it is asked about; others answer for the rest. */
  readonly of: RegExp
  /** The only area that is run. */
  readonly area?: string
}

const EXAMINED = {
  healthcare: {
    file: 'candidates/reference.yaml',
    role: 'healthcare',
    extents: ['target', 'today'],
    of: /^mocks\/(?!fhir\/)/,
  },
  'healthcare, booked by message': {
    file: 'candidates/reference-bars.yaml',
    role: 'healthcare',
    extents: ['target'],
    of: /^mocks\/healthcare\/messages\//,
    area: 'APPT',
  },
  prison: { file: 'candidates/prison-target.yaml', role: 'prison', extents: ['target'], of: /^mocks\/prison\// },
  fhir: { file: 'candidates/fhir-plain.yaml', role: 'fhir', extents: ['target'], of: /^mocks\// },
} as const satisfies Record<string, Examined>

/** Which party is the candidate when a mutation is tried. */
export type ExaminedAs = keyof typeof EXAMINED

export const EXAMINED_AS = Object.keys(EXAMINED) as readonly ExaminedAs[]

const prepared = new Map<ExaminedAs, Judging>()

export function extentsOf(as: ExaminedAs): readonly Extent[] {
  return EXAMINED[as].extents
}

/** Whether mutations of a file, by its path from the root of the repository, are tried so. */
export function isAskedAbout(as: ExaminedAs, file: string): boolean {
  return EXAMINED[as].of.test(file)
}

/** Every example that is written, or those of the one area; prepared once for a process. */
export function judgingAs(as: ExaminedAs): Judging {
  const { file, role, area }: Examined = EXAMINED[as]
  const filter = area === undefined ? {} : { area: [area] }
  const judging =
    prepared.get(as) ??
    judgingInVirtualTime(loadSpecification(process.cwd(), AS_WRITTEN, 'assessment', filter, { role }), file)
  prepared.set(as, judging)
  return judging
}
