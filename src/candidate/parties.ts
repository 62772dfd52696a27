import type { PrisonCounterparty, PrisonService, StartedByRun, TlsTexts } from './candidate.ts'
import type { CandidateFile, WrittenPrisonService } from './file.ts'
import type { Complain, SecretReader } from './secrets.ts'

/** The interface of a prison side with its credentials; nothing where none is declared. */
export function prisonServiceOf(
  written: WrittenPrisonService | undefined,
  secrets: SecretReader,
  complain: Complain,
): PrisonService | undefined {
  if (!written) return undefined
  const path = ['interfaces', 'prison']
  const given = { 'base-url': written['base-url'], 'queue-url': written['queue-url'], control: written.control?.url }
  for (const [key, address] of Object.entries(given))
    if (address !== undefined && !URL.canParse(address))
      complain([...path, key], `"${address}" is not an address. Write one such as https://external-api.example.`)
  const { 'queue-url': queueUrl, control, prisons = {} } = written
  const apiKey = secrets.secret(written['api-key'], [...path, 'api-key'])
  const key = secrets.secret(control?.key, [...path, 'control', 'key'])
  const tls = secrets.tls(written.tls, [...path, 'tls'])
  return {
    baseUrl: written['base-url'].replace(/\/+$/, ''),
    apiKey: apiKey ?? '',
    codes: prisons,
    ...(queueUrl === undefined ? {} : { queueUrl }),
    ...(control && URL.canParse(control.url) ? { control: { url: new URL(control.url).origin, key: key ?? '' } } : {}),
    ...(tls ? { tls } : {}),
  }
}

export const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/

type WrittenPrison = NonNullable<CandidateFile['counterparties']>['prison']

/** The prison side: our simulator, started by the run unless the file says where it is already running. */
export function prisonOf(written: WrittenPrison, secrets: SecretReader, complain: Complain): PrisonCounterparty {
  const path = ['counterparties', 'prison']
  const tls = secrets.tls(written?.tls, [...path, 'tls'])
  const apiKey = secrets.secret(written?.['api-key'], [...path, 'api-key'])
  const key = apiKey === undefined ? {} : { apiKey }
  if (written?.mode === 'attached') {
    const controlKey = secrets.secret(written['control-key'], [...path, 'control-key'])
    for (const needed of ['url', 'control-url', 'control-key'] as const)
      if (written[needed] === undefined) complain([...path, 'mode'], `an attached prison needs "${needed}". Add it.`)
    const { url = '', 'control-url': controlUrl = '' } = written
    return { mode: 'attached', url, controlUrl, controlKey: controlKey ?? '', ...key, ...(tls ? { tls } : {}) }
  }
  return { ...startedByRun(written, { tls }, 'api-key', (key, what) => complain([...path, key], what)), ...key }
}

type Place = Pick<NonNullable<WrittenPrison>, 'bind' | 'port' | 'control-port' | 'public-url'>

/**
 * Where a simulator that the run starts listens.
 *
 * @param ownAuthority whether it makes its certificate itself
 * @param credential the key that says what the candidate presents there, needed where other machines can reach it
 */
export function startedByRun<K extends string>(
  written: (Place & Readonly<Partial<Record<K, unknown>>>) | undefined,
  { tls, ownAuthority = false }: { readonly tls: TlsTexts | undefined; readonly ownAuthority?: boolean },
  credential: K,
  complain: (key: string, what: string) => void,
): StartedByRun {
  const bind = written?.bind ?? '127.0.0.1'
  if (!LOOPBACK.test(bind) && (!(tls?.cert || ownAuthority) || !written?.[credential] || !written['public-url']))
    complain(
      'bind',
      `${bind} can be reached from other machines. Give "public-url", "tls" with "cert" and "key", and "${credential}".`,
    )
  return {
    mode: 'started-by-run',
    bind,
    ...(written?.port === undefined ? {} : { port: written.port }),
    ...(written?.['control-port'] === undefined ? {} : { controlPort: written['control-port'] }),
    ...(written?.['public-url'] === undefined ? {} : { publicUrl: written['public-url'] }),
    ...(tls ? { tls } : {}),
  }
}
