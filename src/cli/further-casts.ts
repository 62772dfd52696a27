import type { Candidate } from '../candidate/candidate.ts'
import { type Cast, castFor } from './cast.ts'

/** Sets of systems besides the first one; each takes a second of CPU to start. */
const FURTHER = 3

/** Further sets of the reference systems, so that examples that need their systems to themselves need not queue. */
export interface FurtherCasts {
  /** Starts them when first asked; later calls give the same. */
  casts(): Promise<readonly Cast[]>
  /** Ends those that were started. */
  stop(): Promise<void>
}

/**
 * None for a system that there is one of: one that the run does not start itself with all that it talks to, on ports that
 * are not given; nor where a person looks, who can look at one thing at a time.
 *
 * @param onSecret told of every secret that comes with them
 */
export function furtherCasts(candidate: Candidate, onSecret: (secret: string) => void): FurtherCasts | undefined {
  const { reference, role, ui, prison, nhs } = candidate
  const isOurs = reference && role === 'healthcare' && ui.kind !== 'attended'
  if (!isOurs || !isAnywhere(prison) || !isAnywhere(nhs)) return undefined
  let starting: Promise<readonly Cast[]> | undefined
  const started = async () => {
    const settled = await Promise.allSettled(Array.from({ length: FURTHER }, () => castFor(candidate)))
    const casts = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
    const failed = settled.find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected') {
      await Promise.all(casts.map((cast) => cast.stop()))
      throw failed.reason
    }
    for (const secret of casts.flatMap(({ secrets }) => secrets)) onSecret(secret)
    return casts
  }
  return {
    casts: () => {
      starting ??= started()
      return starting
    },
    async stop() {
      const casts = await starting?.catch(() => [])
      await Promise.all(casts?.map((cast) => cast.stop()) ?? [])
    },
  }
}

/** Whether any free port will do. */
function isAnywhere(place: Candidate['prison'] | Candidate['nhs']): boolean {
  return place.mode === 'started-by-run' && place.port === undefined && place.controlPort === undefined
}
