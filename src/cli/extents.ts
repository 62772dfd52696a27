import type { Candidate } from '../candidate/candidate.ts'
import type { Extent } from '../domain/stage.ts'

/** The passes of a run. A candidate that is not connected to our prison is what it is: everything is asked of it, once. */
export function extentsFor(asked: Extent | 'both', { role }: Pick<Candidate, 'role'>): readonly Extent[] {
  if (role !== 'healthcare') return ['target']
  return asked === 'both' ? ['target', 'today'] : [asked]
}
