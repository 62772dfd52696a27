import type { Exchange } from './exchange.ts'
import { NonConformance, NothingObserved } from './outcomes.ts'

/** What a standard says of one element of a resource. */
export interface FhirFinding {
  /** For example `r4-required`, or the standard's own key where it has one: `app-3`, `ref-1`. */
  readonly rule: string
  /** `error`: not conformant. `warning`: what has to be followed unless there is a reason. */
  readonly severity: 'error' | 'warning'
  /** For example `Patient.name[0].family`; a resource in another is reached through its element. */
  readonly path: string
  /** What was there, as JSON of at most 80 characters; absent where something is missing. */
  readonly value?: string
  /** What would have been right. */
  readonly expected: string
  /** Address of the part of the standard that says so. */
  readonly clause: string
}

/** A body, compared with the standards. */
export interface JudgedBody {
  /** Types of the resources in it, each once. */
  readonly types: readonly string[]
  readonly findings: readonly FhirFinding[]
}

/** Compares a body with the standards; undefined where it holds no FHIR. */
export type JudgeFhir = (body: string, mediaType: string) => JudgedBody | undefined

/** Compares what was sent in a write with what was answered. */
export type CompareWrite = (sent: string, answered: string) => readonly FhirFinding[]

/** Something in an exchange that a standard does not allow, and whose mistake it is. */
export interface FhirBreach extends FhirFinding {
  readonly whose: 'theirs' | 'ours'
  /** For example `answer to GET /fhir/Patient/17`. */
  readonly message: string
}

/** What the resources of an example showed. */
export interface FhirSeen {
  /** How many bodies of the other system held resources of each type. */
  readonly types: Readonly<Record<string, number>>
  /** Each kind of breach once. */
  readonly breaches: readonly FhirBreach[]
}

export interface FhirWatch {
  see(exchange: Exchange): void
  /** Undefined as long as no resource was seen. */
  seen(): FhirSeen | undefined
}

/** Sent wrong by us on purpose in some examples, and made right by construction in all others. */
const NEVER_OURS = ['nhs-number']

/**
 * Watches the exchanges of one example, in both directions. Whoever says something wrong first owns it: what the other
 * side only hands back, or what we sent wrong on purpose, is nobody else's mistake.
 *
 * @param clean takes out of a text what must not be kept
 * @param compare what a write has to give back
 */
export function watchFhir(
  judge: JudgeFhir,
  clean: (text: string) => string,
  compare: CompareWrite = () => [],
): FhirWatch {
  const owners = new Map<string, FhirBreach['whose']>()
  const breaches: FhirBreach[] = []
  const types: Record<string, number> = {}
  let bodies = 0

  const tell = (finding: FhirFinding, said: Said) => {
    // A warning is no reason to pass over an error of the same rule.
    const key = `${finding.severity} ${finding.rule} ${finding.clause}`
    if (owners.has(key)) return
    owners.set(key, said.whose)
    const excused = said.whose === 'ours' && (said.unfit || NEVER_OURS.includes(finding.rule))
    if (!excused) breaches.push(breachOf(finding, said, clean))
  }
  const look = (said: Said) => {
    const judged = judge(said.body, said.mediaType)
    if (!judged) return
    bodies += 1
    if (said.whose === 'theirs') for (const type of judged.types) types[type] = (types[type] ?? 0) + 1
    for (const finding of judged.findings) tell(finding, said)
  }
  return {
    see: (exchange) => {
      const said = saidIn(exchange)
      for (const one of said) look(one)
      const [sent, answered] = said
      if (!sent || answered?.whose !== 'theirs' || sent.unfit || !isDone(exchange)) return
      const lost = compare(sent.body, answered.body)
      for (const finding of lost) tell(finding, answered)
    },
    seen: () => (bodies === 0 ? undefined : { types, breaches }),
  }
}

function isDone({ request, response }: Exchange): boolean {
  return ['POST', 'PUT'].includes(request.method) && response !== undefined && response.status < 300
}

interface Said {
  readonly whose: FhirBreach['whose']
  readonly message: string
  readonly body: string
  readonly mediaType: string
  readonly unfit: boolean
}

function saidIn({ direction, party, request, response, unfit = false }: Exchange): readonly Said[] {
  // Our own control of the simulators is no exchange with anybody.
  if (direction === 'outgoing' && party !== 'healthcare') return []
  const [asker, answerer] = direction === 'outgoing' ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)
  const place = `${request.method} ${new URL(request.url).pathname}`
  const mediaOf = (headers: Readonly<Record<string, string>>) => headers['content-type'] ?? ''
  const asked = { whose: asker, message: place, mediaType: mediaOf(request.headers), unfit }
  const told = response && { whose: answerer, message: `answer to ${place}`, mediaType: mediaOf(response.headers) }
  return [
    ...(request.body ? [{ ...asked, body: request.body }] : []),
    ...(told && response.body ? [{ ...told, body: response.body, unfit: false }] : []),
  ]
}

function breachOf(finding: FhirFinding, { whose, message }: Said, clean: (text: string) => string): FhirBreach {
  const { value } = finding
  return { ...finding, whose, message: clean(message), ...(value === undefined ? {} : { value: clean(value) }) }
}

/** A breach in words: message, element, what was expected and found, rule and clause. */
export function breachInWords({ message, path, expected, value, rule, clause }: FhirBreach): string {
  return `${message}, ${path}: expected ${expected}, found ${value ?? 'nothing'} (${rule}, ${clause})`
}

/** What an example looks at, and the resource that it is told in. */
export const TOLD_IN = {
  person: 'Patient',
  appointment: 'Appointment',
  alert: 'Flag',
  note: 'DocumentReference',
  prescription: 'MedicationRequest',
  'registration decision': 'Consent',
  'audit record': 'AuditEvent',
  'discharge summary': 'Composition',
  concern: 'Communication',
  refusal: 'OperationOutcome',
} as const

export type ToldThing = keyof typeof TOLD_IN

/** The healthcare system told of such a thing, and nothing that it said breaks a standard. */
export function expectStandards(seen: FhirSeen | undefined, thing: ToldThing): void {
  if (!seen?.types[TOLD_IN[thing]])
    throw new NothingObserved(`The healthcare system told nothing of a ${thing} in this example.`)
  const [first] = seen.breaches.filter(({ whose, severity }) => whose === 'theirs' && severity === 'error')
  if (!first) return
  throw new NonConformance({
    expected: `${first.path} to be ${first.expected}`,
    found: first.value ?? 'nothing',
    seen: `${first.message} (${first.rule})`,
    next: `see ${first.clause}`,
  })
}
