import { dirname } from 'node:path'
import { digestOf } from '../catalogue/digest.ts'
import { harnessSchema } from '../catalogue/schema.ts'
import { readYaml } from '../catalogue/yaml-file.ts'
import { InputProblem } from '../domain/input-problem.ts'
import type { Candidate, FhirInterface, NhsCounterparty, PrisonCounterparty, PrisonService } from './candidate.ts'
import { documentsOf } from './documents.ts'
import { driverOf } from './driver.ts'
import { fhirOf } from './fhir-interface.ts'
import type { CandidateFile } from './file.ts'
import { peopleOf } from './known-people.ts'
import { nhsOf } from './nhs.ts'
import { prisonOf, prisonServiceOf } from './parties.ts'
import { type Complain, type Environment, secretReader } from './secrets.ts'
import { refuseMixedScreens, uiOf } from './ui.ts'

/** What may be in flight at a candidate that does not say. */
const DEFAULT_IN_FLIGHT = 16

/**
 * Reads a candidate file and fetches what it names.
 *
 * @param environment where secrets named `{ env: NAME }` are looked up; usually `process.env`
 * @throws {InputProblem} listing everything that is wrong with it, by line; never repeats a secret
 */
export function loadCandidate(path: string, environment: Environment): Candidate {
  const yaml = readYaml(path, harnessSchema<CandidateFile>('candidate'))
  const { value: written, file } = yaml
  const problems: { readonly line: number; readonly text: string }[] = []
  const complain: Complain = (place, what) => {
    const line = yaml.lineOf(place)
    problems.push({ line, text: `${file}:${line}: ${what}` })
  }
  const folder = dirname(path)
  const secrets = secretReader(folder, environment, complain)
  refuseCombinations(written, complain)
  refusePasswordsInAddresses(written, complain)
  const reference = written.reference !== undefined
  const fhir = fhirOf(written.interfaces?.fhir, secrets, complain, written.role)
  const driver = driverOf(written.interfaces?.driver, folder, secrets, complain)
  const prison = simulatedAs(written.reference, prisonOf(written.counterparties?.prison, secrets, complain))
  const prisonService = prisonServiceOf(written.interfaces?.prison, secrets, complain)
  const nhs = nhsOf(written.counterparties?.nhs, { folder, reference, secrets, complain })
  const ui = uiOf(written.interfaces?.ui, secrets, written.reference?.['front-end'])
  const candidate: Candidate = {
    file,
    digest: digestOf(yaml.text),
    name: written.name,
    slug: slugOf(written.name),
    supplier: written.supplier,
    version: written.version,
    role: written.role,
    reference,
    components: (written.components ?? []).map(({ 'in-tender': inTender, ...rest }) => ({ ...rest, inTender })),
    ...(fhir ? { fhir } : {}),
    ...(driver ? { driver } : {}),
    ...bookingOf(written.interfaces?.booking),
    ...(prisonService ? { prisonService } : {}),
    ui,
    prison,
    nhs,
    hosts: [
      ...new Set([...addresses(fhir ?? driver, ui, prisonService, prison, nhs).map(hostOf), ...(written.hosts ?? [])]),
    ],
    requestsInFlight: written['requests-in-flight'] ?? DEFAULT_IN_FLIGHT,
    absentFunctions: written['functions-absent'] ?? [],
    equivalents: written.equivalents ?? [],
    tightened: written.limits ?? {},
    people: peopleOf(written, folder, complain),
    alertTypes: written['alert-types'] ?? {},
    documents: documentsOf(written.evidence ?? [], { folder, reference }, complain),
    hooks: written.hooks ?? {},
    ...(written.overnight ? { overnight: { doneBy: written.overnight['done-by'] } } : {}),
    ...(written.availability ? { availability: written.availability } : {}),
    secrets: secrets.found,
  }
  if (problems.length > 0) throw new InputProblem(problems.sort((a, b) => a.line - b.line).map(({ text }) => text))
  return candidate
}

function bookingOf(written: NonNullable<CandidateFile['interfaces']>['booking']): Pick<Candidate, 'booking'> {
  if (!written) return {}
  const { target, organisation } = written
  return { booking: { target, organisation } }
}

function refuseCombinations(written: CandidateFile, complain: Complain): void {
  const { role, reference, interfaces, counterparties, people } = written
  if (interfaces?.booking && (role !== 'healthcare' || interfaces.driver))
    complain(['interfaces', 'booking'], 'messages are for a healthcare system with a FHIR interface. Remove "booking".')
  if (reference && reference.system !== role)
    complain(['reference', 'system'], `the role is ${role}. Write "system: ${role}".`)
  if (people !== undefined && typeof people !== 'object' && (people === 'arranged-by-control') !== (role === 'prison'))
    complain(
      ['people'],
      `"${people}" does not fit a candidate in the role ${role}. Leave it out, or name known people.`,
    )
  if (reference?.['front-end'] && interfaces?.ui?.kind !== 'browser')
    complain(['reference', 'front-end'], 'a front end is opened by a browser. Write "kind: browser" under "ui".')
  if (role === 'prison') {
    refuseForPrison(written, complain)
    return
  }
  if (role === 'fhir') {
    refuseForServer(written, complain)
    return
  }
  if (reference?.extent ?? reference?.['event-lag'])
    complain(['reference'], '"extent" and "event-lag" are for a prison. Remove them.')
  if (interfaces?.prison)
    complain(
      ['interfaces', 'prison'],
      'a healthcare system offers no such interface. Remove it, or write "role: prison".',
    )
  if (reference && interfaces?.fhir)
    complain(['interfaces', 'fhir'], 'a reference system is started by the run and has no address here. Remove "fhir".')
  refuseForDriver(written, complain)
  if (reference && counterparties?.prison?.mode === 'attached' && !counterparties.prison['api-key'])
    complain(['counterparties', 'prison'], 'a reference system attached to a prison needs its "api-key". Add it.')
  if (reference && counterparties?.nhs && (counterparties.nhs.mode === 'attached' || counterparties.nhs.client))
    complain(
      ['counterparties', 'nhs'],
      'a reference system uses the NHS side that the run starts, with a key of its own. Remove "nhs".',
    )
  if (!reference && !interfaces?.fhir && !interfaces?.driver && (interfaces?.ui?.kind ?? 'none') === 'none')
    complain([], 'the candidate has no interface. Give "interfaces.fhir", "interfaces.driver" or "interfaces.ui".')
  if (written.availability && written.availability.from >= written.availability.to)
    complain(['availability'], '"from" must come before "to". Declare hours of one day; they may end at "24:00".')
  refuseMixedScreens(interfaces?.ui, reference !== undefined, complain)
}

/** A driver is the one way to its system, and makes no records of people. */
function refuseForDriver({ reference, interfaces, people }: CandidateFile, complain: Complain): void {
  if (!interfaces?.driver) return
  if (reference ?? interfaces.fhir)
    complain(['interfaces', 'driver'], 'it takes the place of "fhir" and of a reference system. Remove one of them.')
  if ((interfaces.ui?.kind ?? 'none') !== 'none')
    complain(['interfaces', 'ui'], 'screens cannot be looked at beside a driver so far. Remove "ui".')
  if (people !== undefined && people !== 'received-from-prison')
    complain(['people'], 'with a driver, people can only be those whom the prison receives. Remove "people".')
}

function refuseForPrison({ reference, interfaces, counterparties }: CandidateFile, complain: Complain): void {
  if (interfaces?.fhir ?? interfaces?.ui ?? interfaces?.driver)
    complain(['interfaces'], 'a prison side is asked over "prison" alone. Remove "fhir", "driver" and "ui".')
  if (counterparties)
    complain(['counterparties'], 'the run itself plays healthcare for a prison side. Remove "counterparties".')
  if (reference && interfaces?.prison)
    complain(['interfaces', 'prison'], 'a reference system is started by the run. Remove "prison".')
  if (!reference && !interfaces?.prison) complain([], 'the candidate has no interface. Give "interfaces.prison".')
}

function refuseForServer({ reference, interfaces, counterparties }: CandidateFile, complain: Complain): void {
  if (interfaces?.prison ?? interfaces?.ui ?? interfaces?.driver)
    complain(['interfaces'], 'a FHIR server is asked over "fhir" alone. Remove "prison", "driver" and "ui".')
  if (counterparties) complain(['counterparties'], 'a FHIR server is judged by itself. Remove "counterparties".')
  if (reference && interfaces?.fhir)
    complain(['interfaces', 'fhir'], 'a reference system is started by the run and has no address here. Remove "fhir".')
  if (!reference && !interfaces?.fhir) complain([], 'the candidate has no interface. Give "interfaces.fhir".')
}

/** A simulator that is itself the candidate is as its file says. */
function simulatedAs(reference: CandidateFile['reference'], prison: PrisonCounterparty): PrisonCounterparty {
  if (reference?.system !== 'prison' || prison.mode === 'attached') return prison
  return {
    ...prison,
    simulated: { extent: reference.extent ?? 'target', eventLag: reference['event-lag'] ?? 'none' },
  }
}

function refusePasswordsInAddresses(written: CandidateFile, complain: Complain): void {
  const visit = (node: unknown, path: (string | number)[]): void => {
    if (typeof node === 'string' && /^https?:\/\/[^/?#]*@/.test(node))
      complain(path, `the address at "${path.at(-1)}" holds a name or password. Remove it; name a credential instead.`)
    if (typeof node === 'object' && node !== null)
      for (const [key, inner] of Object.entries(node)) visit(inner, [...path, Array.isArray(node) ? Number(key) : key])
  }
  visit(written, [])
}

function addresses(
  own: Pick<FhirInterface, 'baseUrl' | 'credentials'> | undefined,
  ui: Candidate['ui'],
  service: PrisonService | undefined,
  ...counterparties: readonly (PrisonCounterparty | NhsCounterparty)[]
): readonly string[] {
  const attached = counterparties.flatMap((one) => (one.mode === 'attached' ? [one.url, one.controlUrl] : []))
  const ofService = [service?.baseUrl, service?.queueUrl, service?.control?.url]
  return [own?.baseUrl, own?.credentials?.client?.tokenUrl, ui.url, ...attached, ...ofService].flatMap(
    (address = '') => (URL.canParse(address) ? [address] : []),
  )
}

function hostOf(address: string): string {
  const url = new URL(address)
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`
}

function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
  return plain.replaceAll(/^-+|-+$/g, '').slice(0, 60) || 'candidate'
}
