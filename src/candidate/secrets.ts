import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { YamlPath } from '../catalogue/yaml-file.ts'
import { SHORTEST_SECRET } from '../evidence/secret-forms.ts'
import type { TlsTexts } from './candidate.ts'
import type { WrittenSecret, WrittenTls } from './file.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Says what is wrong at a place in the candidate file. */
export type Complain = (path: YamlPath, what: string) => void

/** Fetches what a candidate file only names, and remembers every secret for redaction. No complaint repeats a value. */
export interface SecretReader {
  secret(written: WrittenSecret | undefined, path: YamlPath): string | undefined
  tls(written: WrittenTls | undefined, path: YamlPath): TlsTexts | undefined
  /** A file that the candidate file names, which is no secret. */
  text(file: string, path: YamlPath): string | undefined
  readonly found: readonly string[]
}

/** Bytes; no token, key or chain of certificates is larger. */
const LARGEST = 1024 * 1024

/** @param folder of the candidate file; files are named from there */
export function secretReader(folder: string, environment: Environment, complain: Complain): SecretReader {
  const found: string[] = []

  const text = (file: string, path: YamlPath): string | undefined => {
    try {
      const found = statSync(resolve(folder, file))
      if (!found.isFile() || found.size > LARGEST) throw new RangeError('no secret is like that')
      return readFileSync(resolve(folder, file), 'utf8')
    } catch {
      complain(path, `the file ${file} cannot be read. Name an existing file, from the folder of the candidate file.`)
      return undefined
    }
  }

  const fetched = (written: WrittenSecret, path: YamlPath): string | undefined => {
    const name = path.at(-1)
    if (typeof written !== 'object') {
      const next = `Write \`${name}: { env: SOME_NAME }\` or \`${name}: { file: path }\`, and change the secret.`
      complain(path, `a secret stands in the file at "${name}". ${next}`)
      return undefined
    }
    if (written.file !== undefined) return text(written.file, path)?.trim()
    const variable = written.env ?? ''
    if (!/^[A-Z][A-Z0-9_]*$/.test(variable)) {
      complain(path, `what "env" says at "${name}" is not the name of an environment variable, such as ACME_TOKEN.`)
      return undefined
    }
    const value = environment[variable]
    if (value === undefined || value === '')
      complain(path, `the environment variable ${variable} is not set. Set it before the run.`)
    return value
  }

  return {
    found,
    text,
    secret: (written, path) => {
      if (written === undefined) return undefined
      const value = fetched(written, path)
      if (!value) return undefined
      if (value.length < SHORTEST_SECRET) {
        complain(
          path,
          `the secret for "${path.at(-1)}" has fewer than ${SHORTEST_SECRET} characters. Use a longer one.`,
        )
        return undefined
      }
      if (/[^\x20-\x7e]/.test(value)) {
        complain(
          path,
          `the secret for "${path.at(-1)}" holds a line break or another character that no header can carry.`,
        )
        return undefined
      }
      found.push(value)
      return value
    },
    tls: (written, path) => {
      if (!written) return undefined
      const texts: { ca?: string; crl?: string; cert?: string; key?: string } = {}
      for (const part of ['ca', 'crl', 'cert', 'key'] as const) {
        const file = written[part]
        const content = file === undefined ? undefined : text(file, [...path, part])
        if (content !== undefined) texts[part] = content
      }
      if ((written.cert === undefined) !== (written.key === undefined))
        complain(path, '"cert" and "key" belong together. Give both or neither.')
      return texts
    },
  }
}
