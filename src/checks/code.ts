import { isTest, lineAt, type SourceFile, type SourceFinding } from './finding.ts'
import { codeIn, commentsIn, importsOf } from './source-text.ts'

interface Ban {
  readonly pattern: RegExp
  readonly because: string
  readonly allowed: (file: string, code: string) => boolean
}

const nowhere = () => false
const outside = (folder: string) => (file: string) => !file.startsWith(folder) || isTest(file)
const onlyIn =
  (...files: readonly string[]) =>
  (file: string) =>
    files.includes(file) || /^(bench|candidates)\//.test(file) || isTest(file)

/** As `onlyIn`, and tests are held to it too. */
const strictlyIn = (only: string) => (file: string) =>
  file === only || file.startsWith('bench/') || /\/fixtures\//.test(file)

const ON_THE_NETWORK = [
  'src/drivers/http.ts',
  'src/drivers/supplier-driver/proxy.ts',
  'mocks/serve.ts',
  'mocks/tls-links.ts',
  'mocks/socket-fetch.ts',
  'mocks/trusting-agent.ts',
]
const CLOCK =
  'Only src/domain/clock.ts reads time or sets timers, so that a self-test can run in virtual time: take a Clock.'
const WIRE =
  'Only src/drivers/http.ts, the proxy of a driver, and the ways into and out of the reference systems (mocks/serve.ts, tls-links.ts, socket-fetch.ts, trusting-agent.ts) touch the network, so that nothing crosses the wire unrecorded.'
const REPEATABLE =
  'Reference systems answer the same to the same run, so that a self-test can be repeated: take it from Surroundings.'

/** A pattern for any of these words; words in quotation marks here, so that this file does not find itself. */
const words = (...alternatives: readonly string[]) => new RegExp(`(?<![\\w.])(${alternatives.join('|')})`, 'gm')

/** Looked for in code without its comments and quoted texts. */
const IN_CODE: readonly Ban[] = [
  {
    pattern: words('Date\\.now\\b', 'new Date\\(\\s*\\)', 'performance\\.now\\b', 'AbortSignal\\.timeout\\b'),
    because: CLOCK,
    allowed: strictlyIn('src/domain/clock.ts'),
  },
  {
    pattern: words('(globalThis\\.)?(setTimeout|setInterval)\\('),
    because: CLOCK,
    allowed: strictlyIn('src/domain/clock.ts'),
  },
  {
    pattern: words('(globalThis\\.)?fetch\\('),
    because: WIRE,
    // A fetch that was handed in is the caller's, who gives a recorded or an in-process one.
    allowed: (file, code) => onlyIn(...ON_THE_NETWORK)(file) || /[{(,]\s*fetch\s*[,}:)]/.test(code),
  },
  {
    pattern: words('Math\\.random', '(crypto\\.)?(randomUUID|randomBytes|subtle\\.)', 'setImmediate\\('),
    because: REPEATABLE,
    allowed: outside('mocks/'),
  },
  {
    pattern: words('onUnhandledRequest'),
    because: 'Our reference systems answer an unknown request with 501 and record it; none is ever passed on.',
    allowed: nowhere,
  },
  {
    pattern: words('export default\\b'),
    because: 'A thing has one name everywhere: export it by that name.',
    allowed: nowhere,
  },
]

/** Looked for in the names of imported modules. */
const MODULES: readonly Ban[] = [
  {
    pattern: /^node:(http|https|http2|dgram)$/g,
    because: WIRE,
    allowed: onlyIn(...ON_THE_NETWORK),
  },
  {
    pattern: /^undici$/g,
    because: 'The recording client owns sockets and time-outs; a second client would go around it.',
    allowed: nowhere,
  },
  {
    pattern: /^playwright\b.*$/g,
    because: 'Only src/drivers/browser.ts starts a browser, with its cache, fonts and sandbox: use it.',
    allowed: (file) => file === 'src/drivers/browser.ts',
  },
  { pattern: /^node:timers\b.*$/g, because: CLOCK, allowed: strictlyIn('src/domain/clock.ts') },
  { pattern: /^node:worker_threads$/g, because: REPEATABLE, allowed: outside('mocks/') },
]

const IN_COMMENTS: readonly Ban[] = [
  {
    pattern: /\b(TODO|FIXME|XXX|HACK)\b/g,
    because: 'Unfinished work is an issue, not a comment: finish it or remove it.',
    allowed: nowhere,
  },
]

const MOST_LINES = 300
const VAGUE = /(^|\/)(utils?|helpers?|common|misc|index)(\.ts$|\/)/

/** Everything else that the conventions forbid: hidden clocks, second clients, chance, vague names, long files. */
export function checkCode({ file, text }: SourceFile): readonly SourceFinding[] {
  const code = codeIn(text)
  const lines = text.trimEnd().split('\n').length
  return [
    ...banned(file, code, code, IN_CODE),
    ...importsOf(text).flatMap(({ specifier, line, typeOnly }) =>
      typeOnly ? [] : banned(file, specifier, code, MODULES).map((finding) => ({ ...finding, line })),
    ),
    ...banned(file, commentsIn(text), code, IN_COMMENTS),
    ...(lines > MOST_LINES && !isTest(file)
      ? [{ file, line: lines, what: `has ${lines} lines`, because: `One idea a file, ${MOST_LINES} lines at most.` }]
      : []),
    ...(VAGUE.test(file)
      ? [
          {
            file,
            line: 1,
            what: 'is named for nothing',
            because: 'Name it for a noun of the glossary or a verb on one.',
          },
        ]
      : []),
  ]
}

function banned(file: string, text: string, code: string, bans: readonly Ban[]): readonly SourceFinding[] {
  return bans
    .filter(({ allowed }) => !allowed(file, code))
    .flatMap(({ pattern, because }) =>
      [...text.matchAll(pattern)].map((match) => {
        const what = `uses ${match[0].trim().replace(/\($/, '')}`
        return { file, line: lineAt(text, match.index), what, because }
      }),
    )
}
