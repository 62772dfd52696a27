import type { DeclaredType } from '../domain/fhir-server.ts'
import type { Hours } from '../domain/hours.ts'
import type { Screens, SignIns } from '../domain/named-places.ts'
import type { CastName, Person } from '../domain/people.ts'
import type { CandidateRole, HazardLogFacts } from '../domain/run-facts.ts'
import type { Role } from '../domain/staff.ts'
import type { Extent } from '../domain/stage.ts'
import type { CandidateFile, WrittenDocument } from './file.ts'

/** PEM texts. */
export interface TlsTexts {
  readonly ca?: string
  readonly crl?: string
  readonly cert?: string
  readonly key?: string
}

/** A FHIR interface, with the credentials found where the candidate file said. */
export interface FhirInterface {
  /** Without a trailing slash. */
  readonly baseUrl: string
  /** Value of the Authorization header by role; empty where the system asks for none. */
  readonly authorizations: Readonly<Partial<Record<Role, string>>>
  readonly preflightAuthorization?: string
  /** What is put in on the way out, where the values above only name it. */
  readonly credentials?: FhirCredentials
  readonly tls?: TlsTexts
  /** What can be asked of a server that does not describe itself. */
  readonly declares?: readonly DeclaredType[]
}

/** Where appointments are booked by messages of the NHS booking and referral standard, and not by writing them. */
export interface BookingByMessage {
  /** The healthcare service that takes the messages. */
  readonly target: { readonly system: string; readonly value: string }
  /** ODS code of the organisation on whose behalf the run books. */
  readonly organisation: string
}

/** A supplier's own driver, and the interface of the system that it uses. */
export interface SupplierDriver
  extends Pick<FhirInterface, 'baseUrl' | 'authorizations' | 'preflightAuthorization' | 'tls'> {
  readonly command: readonly string[]
  /** Where it is run. */
  readonly folder: string
  /** As the candidate file names each, with its SHA-256 (hex). */
  readonly source: readonly { readonly file: string; readonly digest: string }[]
  /** Below `baseUrl`, with a slash: answered whenever the system is up. */
  readonly alive: string
}

/** How requests are authenticated where a fixed header for each role is not enough. */
export interface FhirCredentials {
  /** One token for everybody. */
  readonly token?: string
  /** As whom tokens are asked for: with exactly one of a secret and a key to sign with (PEM). */
  readonly client?: {
    readonly tokenUrl: string
    readonly clientId: string
    readonly secret?: string
    readonly signing?: { readonly key: string; readonly kid: string; readonly audience?: string }
    readonly scope?: string
  }
  readonly actingUser?: { readonly by: 'token' } | { readonly by: 'header'; readonly name: string }
  /** What says who each user is, by role. */
  readonly users: Readonly<Partial<Record<Role, string>>>
}

/** The interface of a prison side that is the candidate, with the credentials found where the file said. */
export interface PrisonService {
  /** Without a trailing slash. */
  readonly baseUrl: string
  readonly apiKey: string
  /** Absent where it has no queue of notices. */
  readonly queueUrl?: string
  /** How the run makes things happen in the prison; absent where the candidate has no such way. */
  readonly control?: { readonly url: string; readonly key: string }
  /** The code that stands for each prison of the examples, by name; its own where a name is missing. */
  readonly codes: Readonly<Record<string, string>>
  readonly tls?: TlsTexts
}

/** What the simulator is to be like where it is itself the candidate. */
export interface SimulatedPrison {
  readonly extent: Extent
  readonly eventLag: 'none' | 'real'
}

/** Where a simulator that the run starts is to listen. */
export interface StartedByRun {
  readonly mode: 'started-by-run'
  readonly bind: string
  /** Absent: any free port. */
  readonly port?: number
  readonly controlPort?: number
  readonly publicUrl?: string
  readonly tls?: TlsTexts
}

/** The prison side that the candidate is connected to. */
export type PrisonCounterparty =
  | (StartedByRun & {
      /** What the candidate must present; absent: made up by the run. */
      readonly apiKey?: string
      /** Absent: everything that is proposed, at once. */
      readonly simulated?: SimulatedPrison
    })
  | {
      readonly mode: 'attached'
      readonly url: string
      readonly controlUrl: string
      readonly controlKey: string
      /** What the candidate presents there; needed only by a reference system, which the run starts. */
      readonly apiKey?: string
      /** The authority of an attached simulator that speaks TLS. */
      readonly tls?: TlsTexts
    }

/** As what the candidate asks the NHS side for tokens. */
export interface NhsClientKey {
  readonly apiKey: string
  readonly mailbox: string
  readonly kid: string
  /** PEM. */
  readonly publicKey: string
}

/** The NHS side that the candidate is connected to. */
export type NhsCounterparty =
  | (StartedByRun & {
      /** Absent: made up by the run, for the reference system. */
      readonly client?: NhsClientKey
      /** It shows certificates of an authority of its own, kept in a folder where one is named; absent where it does not. */
      readonly ownAuthority?: { readonly folder?: string }
    })
  | {
      readonly mode: 'attached'
      readonly url: string
      readonly controlUrl: string
      readonly controlKey: string
      readonly tls?: TlsTexts
    }

/** A known person: one whom the candidate had before the run. */
export interface KnownCandidatePerson extends Omit<Person, 'name'> {
  /** Whom of the cast they can stand for; anybody of their gender where absent. */
  readonly plays?: CastName
  /** The one example that they were made for, with its extent: `target/RISK-01.2`. */
  readonly reservedFor?: string
  /** The example in which they were used up; they can be used once. */
  readonly used?: string
}

/** How people come into being at the candidate. */
export type PeopleSource =
  | { readonly source: 'received-from-prison' | 'created-over-fhir' | 'arranged-by-control' }
  | { readonly source: 'known'; readonly people: readonly KnownCandidatePerson[] }

/** A system under test, ready to be used: addresses checked, secrets fetched, documents found. */
export interface Candidate {
  /** As shown to a person. */
  readonly file: string
  /** SHA-256 (hex) of the file as written. */
  readonly digest: string
  readonly name: string
  /** The name as a folder: lower case, with hyphens. */
  readonly slug: string
  readonly supplier: string
  readonly version: string
  readonly role: CandidateRole
  /** The run starts it: a reference system of this repository. */
  readonly reference: boolean
  readonly components: readonly {
    readonly name: string
    readonly version: string
    readonly inTender: boolean
    readonly serves?: readonly string[]
  }[]
  /** Absent for a reference system, whose address is known once it has started. */
  readonly fhir?: FhirInterface
  /** Instead of `fhir`, for a system with an interface of its own. */
  readonly driver?: SupplierDriver
  /** Of a prison side that is the candidate; absent for our own, whose address is known once it has started. */
  readonly prisonService?: PrisonService
  /** Absent where appointments are booked by writing them. */
  readonly booking?: BookingByMessage
  readonly ui:
    | { readonly kind: 'none'; readonly url?: string }
    | {
        /** A browser is driven by the names of what stands on the screens. */
        readonly kind: 'browser'
        /** Where it begins; absent for a reference system, whose address is known once it has started. */
        readonly url?: string
        /** Which front end of a reference system; its pages where absent. */
        readonly frontEnd?: 'pages' | 'desk'
        readonly screens: Screens
        readonly signIns: SignIns
      }
    | {
        /** A person looks at the screens and tells what they show. */
        readonly kind: 'attended'
        readonly url?: string
        /** Where on the screens each function is shown that no other interface shows. */
        readonly places: Readonly<Record<string, string>>
        readonly signIn?: string
      }
  readonly prison: PrisonCounterparty
  readonly nhs: NhsCounterparty
  /** Every host that the run may speak to on the candidate's account, as `name:port` or as the file says. */
  readonly hosts: readonly string[]
  readonly requestsInFlight: number
  readonly absentFunctions: readonly string[]
  readonly equivalents: readonly { readonly requirement: string; readonly because: string }[]
  /** Limits that it sets itself, by id. */
  readonly tightened: Readonly<Record<string, number>>
  readonly people: PeopleSource
  readonly alertTypes: Readonly<Partial<Record<Role, readonly string[]>>>
  readonly documents: readonly CandidateDocument[]
  readonly hooks: NonNullable<CandidateFile['hooks']>
  /** Work that it does at night; `doneBy` is a time on English clocks. */
  readonly overnight?: { readonly doneBy: string }
  /** Absent where it can be used at any time. */
  readonly availability?: Hours
  /** Everything that must never reach evidence. */
  readonly secrets: readonly string[]
}

/** A document that a person judges. */
export interface CandidateDocument extends WrittenDocument {
  /** Where it is on this machine. */
  readonly path: string
  /** SHA-256 (hex); absent when there is no such file. */
  readonly digest?: string
  readonly specimen: boolean
  /** Where it is a hazard log that a machine can read. */
  readonly hazardLog?: HazardLogFacts
}
