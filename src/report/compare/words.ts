import type { Change, ChangeKind, RequirementChange } from '../../verdict/compare.ts'
import type { Standing } from '../../verdict/matrix.ts'
import { counted } from '../html/format.ts'
import type { Colour } from '../html/words.ts'

/** What readers call a kind of change, and what it means. */
export const CHANGES: Readonly<Record<ChangeKind, { readonly head: string; readonly means: string }>> = {
  'new-failure': { head: 'New failures', means: 'Not met now, and not found broken before.' },
  'no-longer-shown': { head: 'No longer shown', means: 'Met before; now neither shown to be met nor found broken.' },
  'not-comparable': {
    head: 'No longer comparable',
    means: 'The two runs did not ask the same, so nothing is said about a change.',
  },
  'still-failing': { head: 'Still failing', means: 'Not met before and not met now.' },
  fixed: { head: 'Fixed', means: 'Not met before, met now.' },
  'now-shown': { head: 'Now shown', means: 'Neither shown to be met nor found broken before; met now.' },
  'newly-tested': { head: 'Newly tested', means: 'Not tried before.' },
  'still-not-shown': { head: 'Not shown, for another reason', means: 'Met neither before nor now.' },
  unchanged: { head: 'Unchanged', means: 'The same verdict as before.' },
}

/** The worst first. */
export const KINDS: readonly ChangeKind[] = [
  'new-failure',
  'no-longer-shown',
  'not-comparable',
  'still-failing',
  'fixed',
  'now-shown',
  'newly-tested',
  'still-not-shown',
  'unchanged',
]

/** What a bid shows of a requirement, and its colour, which never says more than the words. */
export const STANDINGS: Readonly<Record<Standing, { readonly words: string; readonly colour: Colour }>> = {
  met: { words: 'Met', colour: 'green' },
  'not-met': { words: 'Not met', colour: 'red' },
  'not-shown': { words: 'Not shown', colour: 'yellow' },
  'not-applicable': { words: 'Not applicable', colour: 'white' },
}

/** Of a list of changes, those of one kind. */
export function inKind(changes: readonly RequirementChange[], kind: ChangeKind): readonly RequirementChange[] {
  return changes.filter((one) => one.kind === kind)
}

/** What came of a comparison, in sentences; nothing that could not be compared reads as unchanged. */
export function changeSummary({ changes }: Pick<Change, 'changes'>): readonly string[] {
  const fell = changes.filter((one) => one.fell)
  const lost = inKind(changes, 'not-comparable').filter(({ before }) => before?.verdict === 'pass')
  const same = inKind(changes, 'unchanged')
  return [
    fell.length === 0
      ? 'No requirement fell.'
      : `${counted(fell.length, 'requirement')} fell: ${fell.map(({ requirement }) => requirement.id).join(', ')}.`,
    ...(lost.length === 0
      ? []
      : [
          `${counted(lost.length, 'requirement that was', 'requirements that were')} met before cannot be compared: ${lost.map(({ requirement }) => requirement.id).join(', ')}.`,
        ]),
    `${counted(same.length, 'requirement')} unchanged.`,
  ]
}
