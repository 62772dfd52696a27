import { inCatalogueOrder, requirementOf } from './areas.ts'
import { type Release, STAGES } from './release.ts'

/** What became of one requirement between two releases. */
export interface RequirementChange {
  readonly id: string
  /** In the order in which a reader asks: is it there, does it mean the same, when is it asked, how is it tested. */
  readonly changes: readonly ('added' | 'removed' | 'meaning' | 'stage')[]
  readonly examplesAdded: readonly string[]
  readonly examplesRemoved: readonly string[]
}

/**
 * What changed from one release to another, requirement by requirement. The verdict on any that is listed and still
 * held has to be given again: what was shown for the earlier release says nothing of it.
 */
export function releaseDiff(before: Release, after: Release): readonly RequirementChange[] {
  const [then, now] = [heldBy(before), heldBy(after)]
  const ids = [...new Set([...then.keys(), ...now.keys()])].sort(inCatalogueOrder)
  return ids.flatMap((id) => {
    const [was, is] = [then.get(id), now.get(id)]
    const changes: RequirementChange['changes'] = [
      ...(was ? [] : ['added' as const]),
      ...(is ? [] : ['removed' as const]),
      ...(was && is && was.digest !== is.digest ? ['meaning' as const] : []),
      ...(was && is && was.stage !== is.stage ? ['stage' as const] : []),
    ]
    const examplesAdded = examplesOf(after, id).filter((one) => !before.examples.includes(one))
    const examplesRemoved = examplesOf(before, id).filter((one) => !after.examples.includes(one))
    if (changes.length + examplesAdded.length + examplesRemoved.length === 0) return []
    return { id, changes, examplesAdded, examplesRemoved }
  })
}

function heldBy(release: Release): ReadonlyMap<string, { readonly digest: string; readonly stage: string }> {
  return new Map(
    STAGES.flatMap((stage) => release.requirements[stage].map(({ id, digest }) => [id, { digest, stage }] as const)),
  )
}

function examplesOf({ examples }: Release, id: string): readonly string[] {
  return examples.filter((example) => requirementOf(example) === id)
}
