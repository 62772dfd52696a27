import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Fault } from '../../mocks/faults/fault.ts'
import { HarnessFault } from '../domain/outcomes.ts'

/** Where the faults are that only screens show, which a browser has to look at. */
export const SCREEN_FAULTS = 'mocks/faults/screens'

/** Every deliberate fault of a folder, in the order of their ids. */
export async function loadFaults(folder = 'mocks/faults'): Promise<readonly Fault[]> {
  const files = globSync(`${folder}/*.ts`).filter((file) => !/\/(?:fault|replaced)\.ts$|\.test\.ts$/.test(file))
  const faults = await Promise.all(
    files.sort().map(async (file) => {
      const { fault } = (await import(pathToFileURL(resolve(file)).href)) as { fault?: Fault }
      if (!fault || !file.endsWith(`/${fault.id}.ts`))
        throw new HarnessFault(`${file}: exports no fault whose id is the name of the file.`)
      return fault
    }),
  )
  return faults
}
