import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { InputProblem } from '../domain/input-problem.ts'

/** What callers of a long-lived simulator need; the same every time it is started. */
export interface SimulatorCredentials {
  readonly apiKey: string
  readonly controlKey: string
}

/**
 * The credentials in a file, which is made with new ones (readable by its owner alone) where there is none.
 *
 * @throws {InputProblem} for a file that holds something else
 */
export function credentialsIn(file: string): SimulatorCredentials {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    const made = { apiKey: key(), controlKey: key() }
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
    return made
  }
  const kept: unknown = parsed(readFileSync(file, 'utf8'))
  const [apiKey, controlKey] = ['apiKey', 'controlKey'].map((name) => Reflect.get(Object(kept), name))
  if (typeof apiKey === 'string' && typeof controlKey === 'string' && apiKey !== controlKey)
    return { apiKey, controlKey }
  throw new InputProblem([
    `${file}: expected apiKey and controlKey, two different texts. Next: mend it, or delete it to have new ones made.`,
  ])
}

const key = () => randomBytes(24).toString('base64url')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
