import type { Hours } from '../domain/hours.ts'
import type { Screens } from '../domain/named-places.ts'
import type { CandidateRole } from '../domain/run-facts.ts'
import type { Role } from '../domain/staff.ts'
import type { Extent } from '../domain/stage.ts'

/** Where a secret is kept. A bare value is a mistake that is refused without being shown. */
export type WrittenSecret = string | number | { readonly env?: string; readonly file?: string }

/** Paths of PEM files, from the candidate file. */
export interface WrittenTls {
  readonly ca?: string
  readonly crl?: string
  readonly cert?: string
  readonly key?: string
}

export interface WrittenPerson {
  readonly name?: string
  readonly given: string
  readonly family: string
  readonly 'birth-date': string
  readonly gender: 'male' | 'female'
  readonly 'prison-number': string
  readonly 'nhs-number': string
  readonly 'local-id'?: string
}

export interface WrittenDocument {
  readonly requirement: string
  readonly title: string
  readonly file: string
  readonly specimen?: boolean
  readonly decision?: {
    readonly accepted: boolean
    readonly digest: string
    readonly by: string
    readonly role: string
    readonly on: string
    readonly reason: string
  }
}

/** How requests to a FHIR interface are authenticated, from the candidate file. */
export interface WrittenAuth {
  readonly kind: 'bearer' | 'none' | 'oauth2'
  readonly preflight?: WrittenSecret
  readonly roles?: Readonly<Partial<Record<Role, WrittenSecret>>>
  readonly 'acting-user'?: { readonly by: 'token' | 'header'; readonly name?: string }
  readonly 'token-url'?: string
  readonly 'client-id'?: WrittenSecret
  readonly 'client-secret'?: WrittenSecret
  readonly 'signing-key'?: string
  readonly kid?: string
  readonly audience?: string
  readonly scope?: string
}

/** A supplier's own driver, from the candidate file. */
export interface WrittenDriver {
  readonly command: readonly string[]
  readonly source: readonly string[]
  readonly 'base-url': string
  readonly alive: string
  readonly auth: Pick<WrittenAuth, 'preflight' | 'roles'> & { readonly kind: 'bearer' | 'none' }
  readonly tls?: WrittenTls
}

/** The interface of a prison side, from the candidate file. */
export interface WrittenPrisonService {
  readonly 'base-url': string
  readonly 'api-key': WrittenSecret
  readonly 'queue-url'?: string
  readonly tls?: WrittenTls
  readonly control?: { readonly url: string; readonly key: WrittenSecret }
  readonly prisons?: Readonly<Record<string, string>>
}

/** What can be asked of one type of resource, from the candidate file. */
export interface WrittenType {
  readonly interactions: readonly string[]
  readonly search?: readonly string[]
  readonly 'conditional-create'?: boolean
}

/** A candidate file as `candidate.schema.json` describes it. */
export interface CandidateFile {
  readonly name: string
  readonly supplier: string
  readonly version: string
  readonly role: CandidateRole
  readonly reference?: {
    readonly system: CandidateRole
    readonly extent?: Extent
    readonly 'event-lag'?: 'none' | 'real'
    readonly 'front-end'?: 'pages' | 'desk'
  }
  readonly components?: readonly {
    readonly name: string
    readonly version: string
    readonly 'in-tender': boolean
    readonly serves?: readonly string[]
  }[]
  readonly interfaces?: {
    readonly fhir?: {
      readonly 'base-url': string
      readonly auth: WrittenAuth
      readonly tls?: WrittenTls
      readonly declares?: Readonly<Record<string, WrittenType>>
    }
    readonly booking?: {
      readonly by: 'bars'
      readonly target: { readonly system: string; readonly value: string }
      readonly organisation: string
    }
    readonly driver?: WrittenDriver
    readonly prison?: WrittenPrisonService
    readonly ui?: {
      readonly kind: 'browser' | 'attended' | 'none'
      readonly url?: string
      readonly 'sign-in'?: string
      readonly shows?: Readonly<Record<string, string>>
      readonly places?: Screens['places']
      readonly views?: Screens['views']
      readonly columns?: Screens['columns']
      readonly words?: Screens['words']
      readonly users?: Readonly<
        Partial<Record<Role, { readonly name: string; readonly password?: WrittenSecret; readonly shown?: string }>>
      >
    }
  }
  readonly counterparties?: {
    readonly prison?: {
      readonly mode: 'started-by-run' | 'attached'
      readonly bind?: string
      readonly port?: number
      readonly 'control-port'?: number
      readonly 'public-url'?: string
      readonly tls?: WrittenTls
      readonly 'api-key'?: WrittenSecret
      readonly url?: string
      readonly 'control-url'?: string
      readonly 'control-key'?: WrittenSecret
    }
    readonly nhs?: {
      readonly mode: 'started-by-run' | 'attached'
      readonly bind?: string
      readonly port?: number
      readonly 'control-port'?: number
      readonly 'public-url'?: string
      readonly tls?: WrittenTls
      readonly 'own-authority'?: string
      readonly client?: {
        readonly 'api-key': WrittenSecret
        readonly mailbox: string
        readonly kid: string
        readonly 'public-key': string
      }
      readonly url?: string
      readonly 'control-url'?: string
      readonly 'control-key'?: WrittenSecret
    }
  }
  readonly hosts?: readonly string[]
  readonly 'requests-in-flight'?: number
  readonly 'functions-absent'?: readonly string[]
  readonly equivalents?: readonly { readonly requirement: string; readonly because: string }[]
  readonly limits?: Readonly<Record<string, number>>
  readonly people?:
    | 'received-from-prison'
    | 'created-over-fhir'
    | 'arranged-by-control'
    | { readonly known: readonly WrittenPerson[] }
    | { readonly list: string }
  readonly 'alert-types'?: Readonly<Partial<Record<Role, readonly string[]>>>
  readonly evidence?: readonly WrittenDocument[]
  readonly overnight?: { readonly 'done-by': string }
  readonly availability?: Hours
  readonly hooks?: Readonly<Partial<Record<'restart' | 'jobs', string>>>
}
